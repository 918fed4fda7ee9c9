import type { SatkerType } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { DUE_WORDS, REGIME_WORDS, regimeOfWord, type BoardSearch } from "../../pieces/requestAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Select } from "../../ui/Select.tsx";
import styles from "./BoardFilters.module.css";
import { WORD_OF_GROUP, type DueGroupName } from "./dueModel.ts";

interface BoardFiltersProps {
  search: BoardSearch;
  satkers: readonly { code: string; type: SatkerType; regionName: string }[];
  onFilter: (change: Partial<BoardSearch>) => void;
}

const GROUPS: readonly DueGroupName[] = ["OVERDUE", "TODAY", "THIS_WEEK", "LATER", "UNKNOWN"];

/** What is in force: when due, under which regime, of which satker; each can be taken away alone. */
export function BoardFilters({ search, satkers, onFilter }: BoardFiltersProps) {
  const { words } = useRequestWords();
  const satker = satkers.find(({ code }) => code === search.satker);
  const dueLabel = (word: string) => words(`board.group.${GROUPS.find((group) => WORD_OF_GROUP[group] === word) ?? "UNKNOWN"}`);
  const chips = [
    ...(search.tempo === null ? [] : [{ label: dueLabel(search.tempo), clear: { tempo: null } }]),
    ...(search.rezim === null ? [] : [{ label: words(`regime.${regimeOfWord(search.rezim)}`), clear: { rezim: null } }]),
    ...(search.satker === null ? [] : [{ label: satker ? satkerShortName(satker) : search.satker, clear: { satker: null } }]),
  ];
  return (
    <div role="group" aria-label={words("board.filter")} className={styles.filters}>
      <Select label={words("board.due")} value={search.tempo ?? ""} onChange={(event) => onFilter({ tempo: DUE_WORDS.find((word) => word === event.target.value) ?? null })}>
        <option value="">{words("board.allDue")}</option>
        {DUE_WORDS.map((word) => (
          <option key={word} value={word}>
            {dueLabel(word)}
          </option>
        ))}
      </Select>
      <Select label={words("board.regime")} value={search.rezim ?? ""} onChange={(event) => onFilter({ rezim: REGIME_WORDS.find((word) => word === event.target.value) ?? null })}>
        <option value="">{words("board.allRegimes")}</option>
        {REGIME_WORDS.map((word) => (
          <option key={word} value={word}>
            {words(`regime.${regimeOfWord(word)}`)}
          </option>
        ))}
      </Select>
      <Select label={words("board.satker")} value={search.satker ?? ""} onChange={(event) => onFilter({ satker: event.target.value === "" ? null : event.target.value })}>
        <option value="">{words("board.allSatkers")}</option>
        {satkers.map((known) => (
          <option key={known.code} value={known.code}>
            {satkerShortName(known)}
          </option>
        ))}
      </Select>
      {chips.map((chip) => (
        <button key={chip.label} type="button" className={styles.chip} aria-label={words("board.remove", { filter: chip.label })} onClick={() => onFilter(chip.clear)}>
          {chip.label} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}
