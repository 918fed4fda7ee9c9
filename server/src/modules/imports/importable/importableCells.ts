import { isLocalDate } from "../../../kernel/localDate.ts";
import type { Row } from "../../../platform/database/row.ts";
import type { FileCell } from "../../../platform/spreadsheet/tableFile.ts";
import { QUALIFICATION_LABELS } from "../domain/commonCells.ts";
import type { ImportKind } from "../domain/fileKind.ts";
import { CLOSING_REASON_LABELS, DECISION_LABELS, FORUM_LABELS, OCCUPATION_GROUP_LABELS, PURPOSE_GROUP_LABELS, REFUSAL_GROUND_LABELS, REGIME_LABELS, REQUESTER_TYPE_LABELS, RULING_LABELS, YES_NO_LABELS } from "../domain/registerCells.ts";
import type { TemplateColumn } from "../domain/template.ts";

type Labels = Readonly<Record<string, string>>;

const REGISTER_WORDS: Readonly<Record<string, Labels>> = {
  regime: REGIME_LABELS, requester_type: REQUESTER_TYPE_LABELS, occupation_group: OCCUPATION_GROUP_LABELS, purpose_group: PURPOSE_GROUP_LABELS, decision: DECISION_LABELS,
  refusal_ground: REFUSAL_GROUND_LABELS, consequence_test: YES_NO_LABELS, closing_reason: CLOSING_REASON_LABELS, forum: FORUM_LABELS, ruling: RULING_LABELS,
};

/** Columns whose codes are written as the words of the kind. Everything else is written as it is stored. */
const WORDS: Partial<Readonly<Record<ImportKind, Readonly<Record<string, Labels>>>>> = {
  scales: { class: QUALIFICATION_LABELS },
  "evaluation-results": { class: QUALIFICATION_LABELS },
  requests: REGISTER_WORDS,
  objections: REGISTER_WORDS,
  disputes: REGISTER_WORDS,
};

/** Columns of ranking methods that hold a share between 0 and 1, and rules whose value is one. */
const SHARE_COLUMNS = new Set(["weight", "minimum_share"]);
const SHARE_RULES = new Set(["minimum_data_share", "minimum_assessable_share", "minimum_reliability", "other_aggregation_share", "separation_share"]);

/**
 * A stored row as the cells of its kind's file, so that reading them gives what was stored. What is not there is an empty cell, which for
 * every kind means that nothing is said, never zero.
 */
export function importableCells(kind: ImportKind, columns: readonly TemplateColumn[], row: Row): FileCell[] {
  return columns.map((column): FileCell => {
    const value = row[column.name];
    if (value === null || value === undefined) return { missing: "", status: "NOT_REPORTED" };
    if (kind === "ranking-methods" && (SHARE_COLUMNS.has(column.name) || (column.name === "value" && SHARE_RULES.has(String(row["code"]))))) return shareText(Number(value));
    if (typeof value === "number") return value;
    if (typeof value !== "string") throw new TypeError(`Column ${column.name} of ${kind} holds neither a text nor a number`);
    const labels = WORDS[kind]?.[column.name];
    if (labels !== undefined) return firstLabel(labels, value);
    return column.form === "date" && isLocalDate(value) ? { date: value } : value;
  });
}

/** The first word that is read as this code. */
function firstLabel(labels: Labels, code: string): string {
  return Object.entries(labels).find(([, meaning]) => meaning === code)?.[0] ?? code;
}

/** Unit: decimals that a file of methods may write. */
const MOST_DECIMALS = 6;
const LARGEST_DENOMINATOR = 999;

/**
 * A share as it must be written to be read as the same number: as decimals where six are enough, else as a fraction (1/3).
 * @throws RangeError for a share that is neither; no file could have stored it.
 */
export function shareText(share: number): string {
  const decimals = String(Number(share.toFixed(MOST_DECIMALS)));
  if (Number(decimals) === share) return decimals;
  for (let below = 2; below <= LARGEST_DENOMINATOR; below += 1) {
    const above = Math.round(share * below);
    if (above / below === share) return `${above}/${below}`;
  }
  throw new RangeError(`The share ${share} is neither a short decimal nor a fraction`);
}
