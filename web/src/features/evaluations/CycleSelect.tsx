import type { CycleChoice_cycleFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { periodLabel } from "../../pieces/period.ts";
import { Select } from "../../ui/Select.tsx";
import { plainCycleId } from "./cycleModel.ts";

interface CycleSelectProps {
  cycles: readonly CycleChoice_cycleFragment[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Which cycle the page shows, each with its state. */
export function CycleSelect({ cycles, chosen, onChoose }: CycleSelectProps) {
  const { t, words } = useEvaluationWords();
  return (
    <Select label={words("board.cycle")} value={plainCycleId(chosen)} onChange={(event) => onChoose(event.target.value)}>
      {cycles.map((cycle) => (
        <option key={cycle.id} value={plainCycleId(cycle.id)}>
          {`${periodLabel(cycle, t)}: ${words(`board.states.${cycle.state ?? "unknown"}`)}`}
        </option>
      ))}
    </Select>
  );
}
