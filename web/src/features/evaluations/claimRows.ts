import type { InstrumentPanel_partFragment, MeasureStatus, ClaimItems_itemFragment } from "../../gql/graphql.ts";

/** Why a line has no mark. */
export type ClaimSilence = "unanswered" | "notVerified" | "notApplicable" | "weightUnknown";

/** One line of the dumbbell: an item, or a dimension that adds up its verified items. */
export interface ClaimRow {
  id: string;
  code: string;
  title: string;
  isDimension: boolean;
  /** Percent of the points that can be had. Null: silence says why; it is not zero. */
  claimedPercent: number | null;
  verifiedPercent: number | null;
  claimedPoints: number | null;
  verifiedPoints: number | null;
  /** Points that can be had. Null: not published. */
  possiblePoints: number | null;
  /** Null: both marks are there. */
  silence: ClaimSilence | null;
}

type Parts = readonly InstrumentPanel_partFragment[];
type Items = readonly ClaimItems_itemFragment[];

/** Dimensions in reading order, each followed by its items; items without a dimension come first. */
export function claimRows(parts: Parts, items: Items): ClaimRow[] {
  const dimensions = parts.filter((part) => part.level === "DIMENSION").toSorted((a, b) => a.position - b.position);
  const rowsOf = (code: string | null) => items.filter(({ item }) => dimensionCodeOf(item, parts) === code).map(itemRow);
  return [
    ...rowsOf(null),
    ...dimensions.flatMap((dimension) => {
      const rows = rowsOf(dimension.code);
      return rows.length === 0 ? [] : [dimensionRow(dimension, rows), ...rows];
    }),
  ];
}

/** Code of the dimension above a part. Null: there is none, or the chain upwards is broken. */
function dimensionCodeOf(part: InstrumentPanel_partFragment, parts: Parts): string | null {
  let above = part;
  // A chain is never longer than the parts there are, even if it runs in a circle.
  for (let step = 0; step < parts.length; step += 1) {
    const parent = parts.find((known) => known.code === above.parentCode);
    if (!parent) return null;
    if (parent.level === "DIMENSION") return parent.code;
    above = parent;
  }
  return null;
}

function itemRow({ item, claimedPoints, verifiedPoints }: ClaimItems_itemFragment): ClaimRow {
  const facts = { id: item.id, code: item.code, title: item.title, isDimension: false, claimedPoints: claimedPoints.value, verifiedPoints: verifiedPoints.value, possiblePoints: item.weight };
  return { ...facts, claimedPercent: percentOf(claimedPoints.value, item.weight), verifiedPercent: percentOf(verifiedPoints.value, item.weight), silence: silenceOf(item.weight, claimedPoints.status, verifiedPoints.status) };
}

function silenceOf(weight: number | null, claimed: MeasureStatus, verified: MeasureStatus): ClaimSilence | null {
  if (claimed === "NOT_APPLICABLE") return "notApplicable";
  if (claimed === "NOT_REPORTED") return "unanswered";
  if (weight === null) return "weightUnknown";
  return verified === "NOT_DUE" || verified === "NOT_REPORTED" ? "notVerified" : null;
}

/** Sums over the items with both a claim and a verification, so that the two marks rest on the same items. */
function dimensionRow(part: InstrumentPanel_partFragment, rows: readonly ClaimRow[]): ClaimRow {
  const verified = rows.filter((row) => row.silence === null);
  const sum = (pick: (row: ClaimRow) => number | null) => (verified.length === 0 ? null : verified.reduce((total, row) => total + (pick(row) ?? 0), 0));
  const [claimedPoints, verifiedPoints, possiblePoints] = [sum((row) => row.claimedPoints), sum((row) => row.verifiedPoints), sum((row) => row.possiblePoints)];
  return {
    id: part.id,
    code: part.code,
    title: part.title,
    isDimension: true,
    claimedPoints,
    verifiedPoints,
    possiblePoints,
    claimedPercent: percentOf(claimedPoints, possiblePoints),
    verifiedPercent: percentOf(verifiedPoints, possiblePoints),
    silence: verified.length === 0 ? "notVerified" : null,
  };
}

function percentOf(points: number | null, possible: number | null): number | null {
  return points === null || possible === null || possible === 0 ? null : (points / possible) * 100;
}

/** Both sums over the verified items of a questionnaire, percent of their points. Null: nothing is verified. */
export function claimTotals(rows: readonly ClaimRow[]): { claimedPercent: number; verifiedPercent: number; itemCount: number } | null {
  const verified = rows.filter((row) => !row.isDimension && row.silence === null);
  const possible = verified.reduce((total, row) => total + (row.possiblePoints ?? 0), 0);
  if (possible === 0) return null;
  const share = (pick: (row: ClaimRow) => number | null) => (verified.reduce((total, row) => total + (pick(row) ?? 0), 0) / possible) * 100;
  return { claimedPercent: share((row) => row.claimedPoints), verifiedPercent: share((row) => row.verifiedPoints), itemCount: verified.length };
}
