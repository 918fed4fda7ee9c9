import type { LocalDate } from "../../kernel/localDate.ts";
import { DISCIPLINE_METHOD } from "../publications/domain/discipline.ts";
import { earlier } from "../publications/domain/dayArithmetic.ts";
import { logReach } from "../publications/domain/logReach.ts";
import type { PublicationFacts } from "../publications/publications.service.ts";
import type { Bucket } from "./domain/bucket.ts";
import type { MeasureCell } from "./domain/cell.ts";
import { boundOf, completenessOn, type FamilyFigures } from "./domain/familyFigures.ts";
import type { MeasuredSatker, MeasureGroup } from "./domain/measureGroup.ts";
import { publicationTallies } from "./domain/publicationPass.ts";
import { dutiesSum, NO_DUTIES, publicationFigure, type PublicationTally } from "./domain/publicationTally.ts";
import { judgedOn } from "./domain/registerKnown.ts";

/** Figures of duties, from facts read once. */
export function publicationFigures(
  facts: PublicationFacts,
  { satkers, groups, buckets, today }: { readonly satkers: readonly MeasuredSatker[]; readonly groups: readonly MeasureGroup[]; readonly buckets: readonly Bucket[]; readonly today: LocalDate },
): FamilyFigures {
  const { origin, filter } = facts;
  const reach = logReach(facts.log);
  const tallies = publicationTallies(satkers.map(({ code }) => code), { ...facts, reach }, buckets, today);
  const tallyOf = (code: string, at: number): PublicationTally => tallies.get(code)?.[at] ?? NO_DUTIES;
  const sums = new Map<string, PublicationTally>();
  const sumOf = (group: MeasureGroup, at: number): PublicationTally => {
    const known = sums.get(`${group.id} ${at}`);
    if (known !== undefined) return known;
    const sum = dutiesSum(group.satkerCodes.map((code) => tallyOf(code, at)));
    sums.set(`${group.id} ${at}`, sum);
    return sum;
  };
  const frame = (at: number, codes: readonly string[]): Omit<MeasureCell, "observation"> => {
    const bucket = buckets[at];
    if (bucket === undefined) throw new RangeError(`No such bucket: ${at}`);
    const vouchedTo = boundOf(codes.map((code) => reach.get(code) ?? null));
    return {
      completeness: completenessOn(bucket, today, vouchedTo !== null && vouchedTo >= bucket.to ? "WHOLE" : "PARTLY"),
      dataAsOf: vouchedTo === null ? null : earlier(vouchedTo, judgedOn(bucket, today)),
      sources: origin.sources,
      peerGroup: null,
    };
  };
  const isAhead = (at: number): boolean => (buckets[at]?.from ?? today) > today;
  const ahead = { kind: "missing", reason: "NOT_DUE" } as const;
  return {
    dataset: filter.dataset,
    methodVersion: DISCIPLINE_METHOD,
    satkers,
    groups,
    cell: (key, satkerCode, at) => ({ ...frame(at, [satkerCode]), observation: isAhead(at) ? ahead : publicationFigure(key, tallyOf(satkerCode, at)) }),
    groupCell(key, group, at) {
      const members = group.satkerCodes.length;
      const contributors = isAhead(at) ? [] : group.satkerCodes.filter((code) => publicationFigure(key, tallyOf(code, at)).kind !== "missing");
      return { ...frame(at, contributors), observation: isAhead(at) ? ahead : publicationFigure(key, sumOf(group, at)), members, contributors };
    },
  };
}
