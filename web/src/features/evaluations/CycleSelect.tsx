import { graphql } from "../../gql/index.ts";
import type { CycleSelect_cycleFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { periodLabel } from "../../pieces/period.ts";
import { Select } from "../../ui/Select.tsx";
import { plainCycleId } from "./cycleModel.ts";

/** A cycle as a choice. */
export const CYCLE_CHOICE = graphql(`
  fragment CycleSelect_cycle on EvaluationCycle {
    id
    year
    state
    dataset
    bodyKind
    issuer {
      id
      name
      level
    }
  }
`);

interface CycleSelectProps {
  cycles: readonly CycleSelect_cycleFragment[];
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
