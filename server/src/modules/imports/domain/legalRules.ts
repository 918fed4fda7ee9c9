import { LEGAL_RULE_COLUMNS, readLegalRules, type LegalRuleRow } from "../../requests/domain/legalRuleRows.ts";
import type { LegalRule } from "../../requests/domain/legalRule.ts";
import type { FileKind } from "./fileKind.ts";
import type { RejectedRow } from "./rejection.ts";
import type { FileRow, Numbered } from "./rowReader.ts";
import { readDay } from "./writtenDates.ts";

const REQUIRED = ["regime", "clock", "article", "source", "confidence", "verified"] as const;

/** Clocks of the legal regimes with their citations. Natural key: regime, clock, effective from. The rules of the register read the rows. */
export const legalRulesFile: FileKind<LegalRule> = {
  required: REQUIRED,
  optional: LEGAL_RULE_COLUMNS.filter((column) => !REQUIRED.some((required) => required === column)),
  check(rows) {
    const unread = rows.flatMap(({ faults }) => faults ?? []);
    if (unread.length > 0) return { accepted: [], rejected: unread };
    const read = readLegalRules(rows.map(legalRuleRow));
    if (read.ok) return { accepted: read.rules.map((rule, index): Numbered<LegalRule> => ({ ...rule, row: rows[index]?.row ?? index + 1 })), rejected: [] };
    const rejected = read.faults.map(({ row, column, sentence }): RejectedRow => ({
      row: rows[row - 1]?.row ?? row,
      column,
      value: rows[row - 1]?.cells.get(column) ?? null,
      code: "FORMAT",
      rule: sentence,
      mend: "Perbaiki sel ini; kolom yang tidak diketahui dikosongkan.",
    }));
    return { accepted: [], rejected };
  },
};

const DAYS: readonly string[] = ["effective_from", "effective_to"];

/** The cells as the rules of the register read them: days in any way a file may write them, TRUE as spreadsheets write true. */
function legalRuleRow({ cells }: FileRow): LegalRuleRow {
  const plain = (column: string): string | null => {
    const cell = cells.get(column) ?? "";
    if (cell === "") return null;
    const written = DAYS.includes(column) ? readDay(cell) : null;
    if (written !== null && "day" in written) return written.day;
    return column === "verified" ? cell.toLowerCase() : cell;
  };
  return Object.fromEntries(LEGAL_RULE_COLUMNS.map((column) => [column, plain(column)])) as LegalRuleRow;
}
