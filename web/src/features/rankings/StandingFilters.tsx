import { useRankingWords } from "../../i18n/rankings.ts";
import { isSamePeriod, parsePeriod, periodBefore, periodsOfYear, periodWord, spanOf, type MonthPeriod, type MonthSpan } from "../../lib/monthPeriod.ts";
import { PEER_WORDS, type PeerWord } from "../../pieces/rankingAddresses.ts";
import { Select } from "../../ui/Select.tsx";
import { periodName } from "./headlines.ts";
import styles from "./StandingFilters.module.css";

const SPANS: readonly MonthSpan[] = ["year", "half", "quarter", "month"];

interface StandingFiltersProps {
  /** Years to choose from, last first. */
  years: readonly number[];
  period: MonthPeriod;
  onPeriod: (period: MonthPeriod) => void;
  /** Null: nothing is compared. Absent: the page compares nothing. */
  compared?: MonthPeriod | null;
  onCompared?: (period: MonthPeriod | null) => void;
  peer: PeerWord;
  peers?: readonly PeerWord[];
  onPeer: (peer: PeerWord) => void;
  /** Groups of the answer; one only: nothing to choose. */
  groups: readonly { code: string; name: string; n: number }[];
  group: string | null;
  onGroup: (group: string) => void;
}

/** Period, what it is compared with, and among whom places are given. */
export function StandingFilters({ years, period, onPeriod, compared, onCompared, peer, peers = PEER_WORDS, onPeer, groups, group, onGroup }: StandingFiltersProps) {
  const wording = useRankingWords();
  const { words } = wording;
  const span = spanOf(period);
  const choices = [...new Set([...years, period.year])].toSorted((a, b) => b - a).flatMap((year) => periodsOfYear(year, span));
  const earlier = [periodBefore(period), ...choices.filter((choice) => isBefore(choice, period) && !isSamePeriod(choice, periodBefore(period)))];
  const chosenCompared = compared ?? null;
  const comparable = chosenCompared !== null && !earlier.some((choice) => isSamePeriod(choice, chosenCompared)) ? [chosenCompared, ...earlier] : earlier;
  const choosePeriod = (word: string) => {
    const chosen = parsePeriod(word);
    if (chosen) onPeriod(chosen);
  };
  return (
    <div role="group" aria-label={words("filter.label")} className={styles.filters}>
      <Select label={words("filter.span")} value={span} onChange={(event) => onPeriod(lastOf(period.year, event.target.value))}>
        {SPANS.map((each) => (
          <option key={each} value={each}>
            {words(`filter.spans.${each}`)}
          </option>
        ))}
      </Select>
      <Select label={words("filter.period")} value={periodWord(period)} onChange={(event) => choosePeriod(event.target.value)}>
        {choices.map((choice) => (
          <option key={periodWord(choice)} value={periodWord(choice)}>
            {periodName(choice, wording)}
          </option>
        ))}
      </Select>
      {onCompared === undefined ? null : (
        <Select label={words("filter.compare")} value={chosenCompared === null ? "" : periodWord(chosenCompared)} onChange={(event) => onCompared(parsePeriod(event.target.value))}>
          <option value="">{words("filter.noCompare")}</option>
          {comparable.map((choice) => (
            <option key={periodWord(choice)} value={periodWord(choice)}>
              {periodName(choice, wording)}
            </option>
          ))}
        </Select>
      )}
      <Select label={words("filter.peer")} value={peer} onChange={(event) => onPeer(peers.find((word) => word === event.target.value) ?? "provinsi")}>
        {peers.map((word) => (
          <option key={word} value={word}>
            {words(`filter.peers.${word}`)}
          </option>
        ))}
      </Select>
      {groups.length < 2 ? null : (
        <Select label={words("filter.group")} value={group ?? ""} onChange={(event) => onGroup(event.target.value)}>
          {groups.map(({ code, name, n }) => (
            <option key={code} value={code}>
              {`${name} (n = ${n})`}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

function isBefore(first: MonthPeriod, second: MonthPeriod): boolean {
  return first.year < second.year || (first.year === second.year && first.toMonth < second.fromMonth);
}

function lastOf(year: number, span: string): MonthPeriod {
  return periodsOfYear(year, SPANS.find((each) => each === span) ?? "year")[0] ?? { year, fromMonth: 1, toMonth: 12 };
}
