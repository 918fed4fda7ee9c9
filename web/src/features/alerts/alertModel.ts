import type { AlertDirection, AlertKind, AlertRunHealth, AlertState, AlertUnknownReason, Unit } from "../../gql/graphql.ts";
import type { AlertWords } from "../../i18n/alerts.ts";
import { formatDate, formatInstant, formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";

/** What the state of an alert rests on, as far as its sentence needs it. */
export interface FindingFacts {
  figure: { value: number | null; unit: Unit; n: number | null; provenance: { dataAsOf: string | null } } | null;
  unknownReason: AlertUnknownReason | null;
  period: string;
  periodFrom: string;
  toldMembers: number | null;
  toldOf: number | null;
}
export interface RuleFacts {
  kind: AlertKind;
  direction: AlertDirection | null;
  periods: number | null;
}
interface Telling {
  words: AlertWords;
  locale: Locale;
}

/** In the order in which alerts want attention. */
export const STATES: readonly AlertState[] = ["FIRING", "PENDING", "RECOVERING", "UNKNOWN", "NORMAL"];
/** A drawn mark in a box of 24 by 24: no font has to know it. */
export interface StateShape {
  readonly path: string;
  readonly isFilled: boolean;
}
/** A shape beside each word: colour never stands alone. */
export const STATE_SHAPES: Readonly<Record<AlertState, StateShape>> = {
  FIRING: { path: "M12 2 22 21H2Z", isFilled: true },
  PENDING: { path: "M12 4 21 20H3Z", isFilled: false },
  RECOVERING: { path: "M3 4H21L12 20Z", isFilled: false },
  UNKNOWN: { path: "M8 8a4 4 0 1 1 5.5 3.7C12.4 12.2 12 13 12 15M12 19v1.5", isFilled: false },
  NORMAL: { path: "M12 5a7 7 0 1 1 0 14a7 7 0 1 1 0-14Z", isFilled: true },
};

/** "Juni 2026", "triwulan II 2026", "2026". */
export function periodName({ period, periodFrom }: Pick<FindingFacts, "period" | "periodFrom">, { words, locale }: Telling): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return words("told.quarter", { n: ["I", "II", "III", "IV"][Number(quarter[2]) - 1] ?? "", year: quarter[1] ?? "" });
  if (/^\d{4}$/.test(period)) return period;
  return formatDate(Date.parse(`${periodFrom}T00:00:00Z`), locale, { month: "long", year: "numeric", timeZone: "UTC" });
}

/** A threshold with its unit; of a trend the size of the change. */
export function limitText(limit: number, { kind, unit }: { kind: AlertKind; unit: Unit }, { words, locale }: Telling): string {
  return words(kind === "TREND" ? `change.${unit}` : `value.${unit}`, { n: formatNumber(limit, locale) });
}

/** What was found, in a sentence. Missing is told as missing, with its reason. */
export function findingText(finding: FindingFacts, rule: RuleFacts & { unit: Unit }, { limit, ...telling }: Telling & { limit: number | null }): string {
  const { words, locale } = telling;
  const period = periodName(finding, telling);
  const asOf = finding.figure?.provenance.dataAsOf ?? null;
  const tail = [
    ...(typeof finding.figure?.n === "number" ? [words("told.cases", { n: formatNumber(finding.figure.n, locale) })] : []),
    ...(finding.toldMembers === null ? [] : [words("told.members", { n: formatNumber(finding.toldMembers, locale), of: formatNumber(finding.toldOf ?? 0, locale) })]),
    ...(asOf === null ? [] : [words("told.asOf", { date: formatLocalDate(asOf, locale) })]),
  ];
  if (finding.unknownReason !== null) return [`${period}: ${words(`unknown.${finding.unknownReason}`)}`, ...tail].join(", ");
  const value = finding.figure?.value ?? null;
  if (rule.kind === "ABSENCE" || value === null || limit === null) return words("told.reported", { period });
  const bound = limitText(limit, rule, telling);
  const size = limitText(Math.abs(value), rule, telling);
  if (rule.kind === "TREND") return [words(value < 0 ? "told.fell" : "told.rose", { value: size, periods: rule.periods ?? 1, limit: bound }), period, ...tail].join(", ");
  return [words("told.threshold", { value: size, side: words(`told.${rule.direction ?? "BELOW"}`), limit: bound }), period, ...tail].join(", ");
}

/** The same for an alert in a state: an absence is a finding only while it is one. */
export function alertText(finding: FindingFacts, rule: RuleFacts & { unit: Unit }, { state, ...telling }: Telling & { limit: number | null; state: AlertState }): string {
  const isAbsent = rule.kind === "ABSENCE" && (state === "FIRING" || state === "PENDING");
  return isAbsent ? telling.words("told.absent", { period: periodName(finding, telling) }) : findingText(finding, rule, telling);
}

/** What is to be said of the last evaluation. */
export function runText({ health, last, lastDone }: { health: AlertRunHealth; last: { startedAt: string } | null; lastDone: { endedAt: string | null } | null }, { words, locale }: Telling): string {
  const good = typeof lastDone?.endedAt === "string" ? formatInstant(lastDone.endedAt, locale) : words("run.neverDone");
  return words(`run.${health}`, { good, when: last === null ? "" : formatInstant(last.startedAt, locale) });
}

/** What is read as a number: a decimal comma or a point. Null: it is none. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim().replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}

/** The ISO week so many weeks after the one that begins on a Monday: "2026-W27". */
export function weekAfter(monday: string, weeks: number): string {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + (weeks * 7 + 3) * 86_400_000);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - first) / 86_400_000 / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, "0")}`;
}
