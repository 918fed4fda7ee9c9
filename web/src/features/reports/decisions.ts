import type { ReportWords } from "../../i18n/reports.ts";

/** What the records of a province say on a day, as far as a plenary has to decide on it. Null: not known, or not for this reader. */
export interface DecisionFacts {
  /** Open requests past their date, and the day that was counted for. */
  overdue: { count: number; on: string } | null;
  registers: { notReported: number; total: number; year: number } | null;
  duties: { missing: number; unchecked: number; worst: { satker: string; missing: number } | null } | null;
  results: { notAnnounced: number; issuer: string; year: number } | null;
}

/** One thing to decide, and the part of the report whose footnote it rests on. */
export interface Decision {
  key: "overdue" | "silent" | "missing" | "unchecked" | "unannounced";
  /** Key of its footnote. */
  from: "permohonan" | "pemutakhiran" | "peringkat";
  sentence: string;
}

/** Unit: decisions. */
const MOST = 3;

/**
 * The first three things to decide, in a fixed order: what the law has set a date for, then what nobody knows, then what is
 * missing, then what was not looked at. What is zero is not there; what is not known raises nothing.
 */
export function decisionsOf({ overdue, registers, duties, results }: DecisionFacts, words: ReportWords, number: (value: number) => string): Decision[] {
  const candidates: (Decision | null)[] = [
    overdue && overdue.count > 0 ? { key: "overdue", from: "permohonan", sentence: words("plenary.overdue", { n: number(overdue.count), on: overdue.on }) } : null,
    registers && registers.notReported > 0 ? { key: "silent", from: "permohonan", sentence: words("plenary.silent", { n: number(registers.notReported), total: number(registers.total), year: registers.year }) } : null,
    duties?.worst && duties.missing > 0 ? { key: "missing", from: "pemutakhiran", sentence: words("plenary.missing", { n: number(duties.missing), satker: duties.worst.satker, most: number(duties.worst.missing) }) } : null,
    duties && duties.unchecked > 0 ? { key: "unchecked", from: "pemutakhiran", sentence: words("plenary.unchecked", { n: number(duties.unchecked) }) } : null,
    results && results.notAnnounced > 0 ? { key: "unannounced", from: "peringkat", sentence: words("plenary.unannounced", { n: number(results.notAnnounced), issuer: results.issuer, year: results.year }) } : null,
  ];
  return candidates.filter((candidate) => candidate !== null).slice(0, MOST);
}
