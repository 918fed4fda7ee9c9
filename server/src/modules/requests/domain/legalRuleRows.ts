import { isLocalDate, type LocalDate } from "../../../kernel/localDate.ts";
import { CONFIDENCES } from "../../../kernel/provenance.ts";
import { CLOCK_KINDS, LEGAL_REGIMES, overlap, type ClockLimit, type LegalRule } from "./legalRule.ts";

/** Columns of legal-rules.csv. An empty cell is null. */
export const LEGAL_RULE_COLUMNS = [
  "regime", "clock", "limit_working_days", "extension_working_days", "due_month_day", "article", "effective_from", "effective_to", "source", "confidence", "verified", "note",
] as const;
export type LegalRuleColumn = (typeof LEGAL_RULE_COLUMNS)[number];
export type LegalRuleRow = Readonly<Record<LegalRuleColumn, string | null>>;

/** What is wrong with a cell. Row 1 is the first data row. The sentence is Indonesian. */
export interface LegalRuleRowFault {
  readonly row: number;
  readonly column: LegalRuleColumn;
  readonly sentence: string;
}

export type LegalRuleRowsRead = { readonly ok: true; readonly rules: readonly LegalRule[] } | { readonly ok: false; readonly faults: readonly LegalRuleRowFault[] };

/** Reads every row or none: one fault refuses the file, with all its faults named. Two rules may not claim the same day. */
export function readLegalRules(rows: readonly LegalRuleRow[]): LegalRuleRowsRead {
  const read = rows.map((row, index) => readRow(row, index + 1));
  const faults = [...read.flatMap((one) => one.faults), ...overlapFaults(read)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rules: read.flatMap((one) => (one.rule ? [one.rule] : [])) };
}

interface RowRead {
  readonly rule: LegalRule | null;
  readonly faults: readonly LegalRuleRowFault[];
}

function readRow(row: LegalRuleRow, number: number): RowRead {
  const faults: LegalRuleRowFault[] = [];
  const fault = (column: LegalRuleColumn, sentence: string): null => {
    faults.push({ row: number, column, sentence });
    return null;
  };
  const oneOf = <T extends string>(column: LegalRuleColumn, allowed: readonly T[], text = row[column]): T | null =>
    allowed.find((value) => value === text) ?? fault(column, `"${text ?? ""}" bukan salah satu dari ${allowed.join(", ")}`);
  const required = (column: LegalRuleColumn): string | null => row[column] ?? fault(column, "wajib diisi");
  const date = (column: LegalRuleColumn): LocalDate | null => {
    const text = row[column];
    return text === null || isLocalDate(text) ? text : fault(column, `"${text}" bukan tanggal (TTTT-BB-HH)`);
  };

  const regime = oneOf("regime", LEGAL_REGIMES);
  const clock = oneOf("clock", CLOCK_KINDS);
  const limit = readLimit(row, fault);
  const article = required("article");
  const source = required("source");
  const [effectiveFrom, effectiveTo] = [date("effective_from"), date("effective_to")];
  const confidence = oneOf("confidence", CONFIDENCES, row.confidence?.toUpperCase() ?? null);
  const verified = oneOf("verified", ["true", "false"]);
  if (effectiveFrom && effectiveTo && effectiveTo < effectiveFrom) fault("effective_to", "mendahului effective_from");
  if (faults.length > 0 || !regime || !clock || !limit || !article || !source || !confidence || !verified) return { rule: null, faults };
  return { rule: { regime, clock, limit, article, effectiveFrom, effectiveTo, source, confidence, verified: verified === "true", note: row.note }, faults };
}

function readLimit(row: LegalRuleRow, fault: (column: LegalRuleColumn, sentence: string) => null): ClockLimit | null {
  const count = (column: LegalRuleColumn, least: number): number | null => {
    const text = row[column];
    if (text === null) return null;
    if (!/^\d{1,3}$/.test(text) || Number(text) < least) return fault(column, `"${text}" bukan jumlah hari kerja`);
    return Number(text);
  };
  const monthDay = row.due_month_day;
  if (monthDay === null) return { kind: "WORKING_DAYS", limitWorkingDays: count("limit_working_days", 1), extensionWorkingDays: count("extension_working_days", 0) };
  if (row.limit_working_days !== null) return fault("limit_working_days", "harus kosong bila due_month_day terisi");
  if (!isLocalDate(`2023-${monthDay}`)) return fault("due_month_day", `"${monthDay}" bukan bulan dan hari (BB-HH)`);
  return { kind: "FIXED_DATE", monthDay };
}

function overlapFaults(read: readonly RowRead[]): LegalRuleRowFault[] {
  return read.flatMap(({ rule }, index) => {
    const earlier = rule ? read.slice(0, index).findIndex((other) => other.rule !== null && overlap(other.rule, rule)) : -1;
    return earlier < 0 ? [] : [{ row: index + 1, column: "effective_from" as const, sentence: `masa berlakunya bertumpang tindih dengan baris ${earlier + 1}` }];
  });
}
