import { LEAST_SHOWN_COUNT } from "../../requests/domain/suppression.ts";
import type { Bucket } from "./bucket.ts";
import type { MeasureDefinition } from "./catalogue.ts";
import { valueOf, type GroupCell, type MeasureCell, type Observation } from "./cell.ts";
import { heldBack, type Equation } from "./heldBack.ts";
import type { MeasureGroup } from "./measureGroup.ts";

/** Cells of one measure of persons' requests: of satker and of groups, by bucket. */
export interface CountedSeries {
  readonly cells: ReadonlyMap<string, readonly MeasureCell[]>;
  readonly groups: ReadonlyMap<string, readonly GroupCell[]>;
}

const SUPPRESSED: Observation = { kind: "missing", reason: "SUPPRESSED" };

/**
 * A series as a shared view may show it. Shares and medians of fewer than five records are held back. Counts are held back together
 * with what could tell them: across the satker of each group with its total, and across the buckets of a whole calendar year.
 */
export function sharedSeries(series: CountedSeries, groups: readonly MeasureGroup[], buckets: readonly Bucket[], { unit, moment }: Pick<MeasureDefinition, "unit" | "moment">): CountedSeries {
  if (unit !== "COUNT") return { cells: mapped(series.cells, sharedRecords), groups: mapped(series.groups, sharedRecords) };
  const counts: (number | null)[] = [];
  const placeOf = new Map<string, number>();
  const note = (name: string, cells: readonly MeasureCell[]): void => {
    for (const [at, { observation }] of cells.entries()) {
      const value = valueOf(observation);
      placeOf.set(`${name} ${at}`, counts.push(value.kind === "value" ? value.value : null) - 1);
    }
  };
  for (const [code, cells] of series.cells) note(code, cells);
  for (const [id, cells] of series.groups) note(id, cells);
  const places = (names: readonly string[], at: number): number[] => names.flatMap((name) => placeOf.get(`${name} ${at}`) ?? []);
  const equations: Equation[] = buckets.flatMap((_, at) => groupEquations(groups, at, places));
  if (moment === "WITHIN") for (const name of [...series.cells.keys(), ...series.groups.keys()]) equations.push(...yearEquations(name, buckets, counts, placeOf));
  const hidden = heldBack(counts, equations);
  const dressed = <Cell extends MeasureCell>(name: string, cells: readonly Cell[]): Cell[] => cells.map((cell, at) => (hidden.has(placeOf.get(`${name} ${at}`) ?? -1) ? { ...cell, observation: SUPPRESSED } : cell));
  return {
    cells: new Map([...series.cells].map(([code, cells]) => [code, dressed(code, cells)])),
    groups: new Map([...series.groups].map(([id, cells]) => [id, dressed(id, cells)])),
  };
}

/** Members and total of each group; types and zones with their province, provinces with the country. */
function groupEquations(groups: readonly MeasureGroup[], at: number, places: (names: readonly string[], at: number) => number[]): Equation[] {
  const equation = (members: readonly string[], total: string): Equation[] => places([total], at).map((place) => ({ members: places(members, at), total: place }));
  const idsOf = (kind: MeasureGroup["kind"], provinceCode: string | null): string[] => groups.filter((group) => group.kind === kind && (provinceCode === null || group.provinceCode === provinceCode)).map(({ id }) => id);
  return groups.flatMap((group) => [
    ...equation(group.satkerCodes, group.id),
    ...(group.kind === "PROVINCE" ? equation(idsOf("TYPE", group.provinceCode), group.id) : []),
    ...(group.kind === "COUNTRY" ? equation(idsOf("PROVINCE", null), group.id) : []),
  ]);
}

/** The buckets of each calendar year that is there whole: its sum is a year's figure, which is shown elsewhere. */
function yearEquations(name: string, buckets: readonly Bucket[], counts: (number | null)[], placeOf: ReadonlyMap<string, number>): Equation[] {
  const years = new Set(buckets.map(({ from }) => from.slice(0, 4)));
  return [...years].flatMap((year): Equation[] => {
    const members = buckets.flatMap(({ from }, at) => (from.startsWith(year) ? (placeOf.get(`${name} ${at}`) ?? []) : []));
    const isWhole = members.length > 1 && buckets.some(({ from }) => from === `${year}-01-01`) && buckets.some(({ to }) => to === `${year}-12-31`);
    if (!isWhole) return [];
    const sum = members.reduce((total, place) => total + (counts[place] ?? 0), 0);
    return [{ members, total: counts.push(sum) - 1 }];
  });
}

function sharedRecords<Cell extends MeasureCell>(cell: Cell): Cell {
  const { observation } = cell;
  const n = observation.kind === "count" ? observation.trials : observation.kind === "value" ? observation.cases : null;
  return n !== null && n < LEAST_SHOWN_COUNT ? { ...cell, observation: SUPPRESSED } : cell;
}

function mapped<Cell extends MeasureCell>(lines: ReadonlyMap<string, readonly Cell[]>, dress: (cell: Cell) => Cell): ReadonlyMap<string, readonly Cell[]> {
  return new Map([...lines].map(([name, cells]) => [name, cells.map(dress)]));
}
