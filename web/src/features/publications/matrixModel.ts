import type { DutyState, InformationClass, SatkerType } from "../../gql/graphql.ts";
import type { UpdatesSearch } from "../../pieces/addresses.ts";
import { stateCounts, sumCounts, type StateCounts } from "./dutyStates.ts";

export interface MatrixItem {
  id: string;
  code: string;
  title: string;
  titleEn: string;
  class: InformationClass;
}

export interface MatrixSatker {
  id: string;
  code: string;
  type: SatkerType;
  regionName: string;
}

/** The matrix as it travels: one letter and two numbers a cell. */
export interface PackedMatrix<Item extends MatrixItem> {
  legend: readonly { code: string; state: DutyState }[];
  items: readonly Item[];
  rows: readonly { satker: MatrixSatker; states: string; sinceDays: string; ageDays: string }[];
}

export interface MatrixCell {
  state: DutyState;
  /** Unit: calendar days that the state has lasted. Null: since before the records began. */
  sinceDays: number | null;
  /** Unit: calendar days since the last real refresh. Null: none is known. */
  ageDays: number | null;
}

export interface MatrixLine {
  satker: MatrixSatker;
  cells: readonly MatrixCell[];
  /** Of the cells shown. */
  counts: StateCounts;
}

export interface MatrixModel<Item extends MatrixItem> {
  items: readonly Item[];
  lines: readonly MatrixLine[];
  counts: StateCounts;
}

export type MatrixOrder = NonNullable<UpdatesSearch["urut"]>;

/** The matrix unpacked, of one class or of all, with those first that need help most. A letter without legend is not known. */
export function matrixModel<Item extends MatrixItem>(packed: PackedMatrix<Item>, onlyClass: InformationClass | null, order: MatrixOrder): MatrixModel<Item> {
  const stateOf = new Map(packed.legend.map(({ code, state }) => [code, state]));
  const wanted = packed.items.flatMap((item, index) => (onlyClass === null || item.class === onlyClass ? [index] : []));
  const lines = packed.rows.map((row): MatrixLine => {
    const [since, age] = [daysList(row.sinceDays), daysList(row.ageDays)];
    const cells = wanted.map((index): MatrixCell => ({
      state: stateOf.get(row.states[index] ?? "") ?? "UNKNOWN",
      sinceDays: since[index] ?? null,
      ageDays: age[index] ?? null,
    }));
    return { satker: row.satker, cells, counts: stateCounts(cells.map(({ state }) => ({ state, count: 1 }))) };
  });
  return {
    items: wanted.flatMap((index) => packed.items[index] ?? []),
    lines: lines.toSorted(COMPARE[order]),
    counts: sumCounts(lines.map(({ counts }) => counts)),
  };
}

/** "12,,0" → 12, not known, 0. */
function daysList(text: string): readonly (number | null)[] {
  return text.split(",").map((part) => (part === "" ? null : Number(part)));
}

type Compare = (a: MatrixLine, b: MatrixLine) => number;
const byCode: Compare = (a, b) => (a.satker.code < b.satker.code ? -1 : 1);
const most =
  (...states: readonly DutyState[]): Compare =>
  (a, b) =>
    states.map((state) => b.counts[state] - a.counts[state]).find((difference) => difference !== 0) ?? byCode(a, b);

const COMPARE: Readonly<Record<MatrixOrder, Compare>> = {
  kurang: most("MISSING", "LATE", "UNKNOWN"),
  terlambat: most("LATE", "MISSING", "UNKNOWN"),
  diperiksa: most("UNKNOWN", "MISSING", "LATE"),
  kode: byCode,
};

/** Columns that follow each other and are of one class: the upper line of the head. */
export function classSpans(items: readonly MatrixItem[]): { class: InformationClass; count: number }[] {
  const spans: { class: InformationClass; count: number }[] = [];
  for (const item of items) {
    const last = spans.at(-1);
    if (last?.class === item.class) last.count += 1;
    else spans.push({ class: item.class, count: 1 });
  }
  return spans;
}
