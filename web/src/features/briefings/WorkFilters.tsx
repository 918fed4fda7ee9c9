import type { SatkerType, TaskKind, TaskTime } from "../../gql/graphql.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { DUE_WORDS } from "../../pieces/requestAddresses.ts";
import { DIVISION_WORDS, divisionOfWord, kindOfWord, timeOfWord, WORK_WORDS, type WorklistSearch } from "../../pieces/worklistAddresses.ts";
import { Select } from "../../ui/Select.tsx";
import { byTime } from "./workModel.ts";
import styles from "./WorkFilters.module.css";

interface WorkFiltersProps {
  search: WorklistSearch;
  satkers: readonly { code: string; type: SatkerType; regionName: string }[];
  tallies: readonly { kind: TaskKind; time: TaskTime; count: number }[];
  addressOf: (search: WorklistSearch) => string;
  onFilter: (change: Partial<WorklistSearch>) => void;
}

/** Kinds as tabs with their counts; when, whose and which satker as lists; what is in force as chips that go away one by one. */
export function WorkFilters({ search, satkers, tallies, addressOf, onFilter }: WorkFiltersProps) {
  const { words, locale } = useBriefingWords();
  const countOf = (kind: TaskKind | null) => byTime(tallies, kind).filter(({ time }) => search.tempo === null || time === timeOfWord(search.tempo)).reduce((sum, { count }) => sum + count, 0);
  const isOneDivision = search.divisi !== null && search.divisi !== "semua";
  const tabs = [{ word: null, label: words("work.allKinds"), kind: null }, ...WORK_WORDS.filter((word) => !isOneDivision || divisionOfWord(word) === search.divisi).map((word) => ({ word, label: words(`work.kind.${kindOfWord(word)}`), kind: kindOfWord(word) }))];
  const satker = satkers.find(({ code }) => code === search.satker);
  const chips = [
    ...(search.tempo === null ? [] : [{ label: words(`work.timeOf.${timeOfWord(search.tempo)}`), clear: { tempo: null } }]),
    ...(search.divisi === null || search.divisi === "semua" ? [] : [{ label: words(`work.divisionOf.${search.divisi}`), clear: { divisi: "semua" as const } }]),
    ...(search.satker === null ? [] : [{ label: satker ? satkerShortName(satker) : search.satker, clear: { satker: null } }]),
  ];
  return (
    <div className={styles.all}>
      <nav aria-label={words("work.tabs")}>
        <ul className={styles.tabs}>
          {tabs.map(({ word, label, kind }) => (
            <li key={label}>
              <AppLink to={addressOf({ ...search, tugas: word })} replace preventScrollReset className={styles.tab} aria-current={search.tugas === word ? "true" : undefined}>
                {words("work.tab", { kind: label, n: formatNumber(countOf(kind), locale) })}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
      <div role="group" aria-label={words("work.filters")} className={styles.filters}>
        <Select label={words("work.time")} value={search.tempo ?? ""} onChange={({ target }) => onFilter({ tempo: DUE_WORDS.find((word) => word === target.value) ?? null })}>
          <option value="">{words("work.allTimes")}</option>
          {DUE_WORDS.map((word) => (
            <option key={word} value={word}>
              {words(`work.timeOf.${timeOfWord(word)}`)}
            </option>
          ))}
        </Select>
        {satkers.length < 2 ? null : (
          <>
            <Select label={words("work.division")} value={search.divisi ?? "semua"} onChange={({ target }) => onFilter({ divisi: DIVISION_WORDS.find((word) => word === target.value) ?? "semua" })}>
              {DIVISION_WORDS.map((word) => (
                <option key={word} value={word}>
                  {words(`work.divisionOf.${word}`)}
                </option>
              ))}
            </Select>
            <Select label={words("work.satker")} value={search.satker ?? ""} onChange={({ target }) => onFilter({ satker: target.value === "" ? null : target.value })}>
              <option value="">{words("work.allSatkers")}</option>
              {satkers.map((known) => (
                <option key={known.code} value={known.code}>
                  {satkerShortName(known)}
                </option>
              ))}
            </Select>
          </>
        )}
        {chips.map((chip) => (
          <button key={chip.label} type="button" className={styles.chip} aria-label={words("work.remove", { filter: chip.label })} onClick={() => onFilter(chip.clear)}>
            {chip.label} <span aria-hidden="true">×</span>
          </button>
        ))}
      </div>
      {satkers.length < 2 ? null : <p className={styles.note}>{words("work.divisionNote")}</p>}
    </div>
  );
}
