import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { bucketOfRun, isCalendarYear, type Bucket } from "../measures/domain/bucket.ts";
import { isMeasureKey, measureOf, type MeasureKey } from "../measures/domain/catalogue.ts";
import type { MeasureCell } from "../measures/domain/cell.ts";
import type { MeasuredSatker } from "../measures/domain/measureGroup.ts";
import type { MeasureReader, MeasuresRead } from "../measures/measureReader.service.ts";
import type { Observations } from "./domain/aggregate.ts";
import type { PeerGroupRule } from "./domain/method.ts";
import type { Observation } from "./domain/observation.ts";
import { peerGroupOf } from "./domain/peerGroup.ts";
import type { Candidate } from "./domain/rankSatkers.ts";

/** First and last day of whole months. */
export interface MonthRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What is known of every satker in one period, by code. */
export interface PeriodFacts {
  readonly range: MonthRange;
  readonly observations: ReadonlyMap<string, Observations>;
  /** Cells behind the observations, by key: sources and day. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, MeasureCell>>;
}

export interface RankingFacts {
  readonly satkers: readonly MeasuredSatker[];
  /** In the order asked for. */
  readonly periods: readonly PeriodFacts[];
  readonly dataset: Dataset;
  readonly computedAt: Date;
  readonly today: LocalDate;
}

export interface FactsQuestion {
  /** Null: all provinces. */
  readonly provinceCode: string | null;
  /** In order of time, not overlapping. */
  readonly ranges: readonly MonthRange[];
  readonly keys: readonly string[];
  readonly asKnownOn: LocalDate | null;
}

/** Tells which dataset an area's registers are of: real where it has any, otherwise the demo scenario's. */
const DATASET_KEY: MeasureKey = "requests.received";

/**
 * Observations for scoring: all satker of the area, small counts included, all of one dataset. A bounded number of statements, whatever the
 * number of satker and periods.
 */
export async function readRankingFacts(measures: Pick<MeasureReader, "read">, { provinceCode, ranges, keys, asKnownOn }: FactsQuestion): Promise<RankingFacts> {
  const known = keys.filter(isMeasureKey);
  const yearly = known.filter((key) => measureOf(key).smallestGranularity === "YEAR");
  const monthly = known.filter((key) => !yearly.includes(key));
  const buckets = ranges.map(bucketOfRun);
  const question = { provinceCode, issuerId: null };
  const probe = await measures.read({ ...question, keys: [DATASET_KEY], buckets, asKnownOn: null, dataset: null });
  const dataset = probe.series.get(DATASET_KEY)?.dataset ?? "PUBLISHED";
  const years = buckets.filter(isCalendarYear);
  const [byMonth, byYear] = await Promise.all([
    monthly.length === 0 ? null : measures.read({ ...question, keys: monthly, buckets, asKnownOn, dataset }),
    yearly.length === 0 || years.length === 0 ? null : measures.read({ ...question, keys: yearly, buckets: years, asKnownOn, dataset }),
  ]);
  const cellOf = (key: MeasureKey, code: string, bucket: Bucket): MeasureCell | undefined => {
    const read = yearly.includes(key) ? byYear : byMonth;
    return read === null ? undefined : cellAt(read, key, code, bucket);
  };
  return {
    satkers: probe.satkers,
    periods: ranges.map((range, at) => periodOf(range, buckets[at] ?? bucketOfRun(range), probe.satkers, { known, yearly, cellOf })),
    dataset,
    computedAt: probe.computedAt,
    today: probe.today,
  };
}

interface Reading {
  readonly known: readonly MeasureKey[];
  readonly yearly: readonly MeasureKey[];
  cellOf(key: MeasureKey, code: string, bucket: Bucket): MeasureCell | undefined;
}

function periodOf(range: MonthRange, bucket: Bucket, satkers: readonly MeasuredSatker[], { known, yearly, cellOf }: Reading): PeriodFacts {
  const observations = new Map<string, Observations>();
  const cells = new Map<string, ReadonlyMap<string, MeasureCell>>();
  for (const { code } of satkers) {
    const own = new Map(known.flatMap((key) => {
      const cell = cellOf(key, code, bucket);
      return cell === undefined ? [] : [[key, cell] as const];
    }));
    cells.set(code, own);
    observations.set(code, new Map(known.map((key) => [key, own.get(key)?.observation ?? absent(yearly.includes(key) && !isCalendarYear(bucket))])));
  }
  return { range, observations, cells };
}

/** A yearly measure does not apply to a part of a year; anything else that is absent was not reported. */
function absent(isPartOfYear: boolean): Observation {
  return { kind: "missing", reason: isPartOfYear ? "NOT_APPLICABLE" : "NOT_REPORTED" };
}

function cellAt({ series, buckets }: MeasuresRead, key: MeasureKey, code: string, bucket: Bucket): MeasureCell | undefined {
  const at = buckets.findIndex(({ id }) => id === bucket.id);
  return series.get(key)?.cells.get(code)?.[at];
}

/** Satker as candidates of their peer groups. */
export function candidatesOf({ satkers }: RankingFacts, { observations }: PeriodFacts, rule: PeerGroupRule): readonly Candidate[] {
  return satkers.map((satker) => ({ code: satker.code, peerGroup: peerGroupOf(rule, satker), observations: observations.get(satker.code) ?? new Map() }));
}
