import type { CycleDateField, Dataset, MeasureFamily, TrendMarkKind } from "../../gql/graphql.ts";
import type { TrendWords } from "../../i18n/trends.ts";

/** A mark's words: of a cycle which date it was; invented ones say so. */
export function markLabel({ label, cycleDate, dataset }: { label: string; cycleDate: CycleDateField | null; dataset: Dataset }, words: TrendWords): string {
  const told = cycleDate === null ? label : words(`marks.cycle.${cycleDate}`, { label });
  return dataset === "DEMO" && !/data demo/i.test(told) ? `${told} (${words("marks.demo")})` : told;
}

/** Whether a mark stands beside figures of this family and dataset. Cycles and assistance are invented by the demo too; laws and stages hold for all. */
export function concerns(family: MeasureFamily, dataset: Dataset): (mark: { kind: TrendMarkKind; families: readonly MeasureFamily[]; dataset: Dataset }) => boolean {
  return (mark) => mark.families.includes(family) && (mark.dataset === dataset || (mark.kind !== "CYCLE" && mark.kind !== "ASSISTANCE"));
}

/** The spans of elections as the picture shows them: overlapping stages are one band. Days "2026-03-31". */
export function bandsOf(marks: readonly { kind: string; from: string; to: string | null }[]): { from: string; to: string }[] {
  const spans = marks.filter(({ kind }) => kind === "STAGE").map(({ from, to }) => ({ from, to: to ?? from })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const bands: { from: string; to: string }[] = [];
  for (const span of spans) {
    const last = bands.at(-1);
    if (last === undefined || span.from > last.to) bands.push({ ...span });
    else if (span.to > last.to) last.to = span.to;
  }
  return bands;
}
