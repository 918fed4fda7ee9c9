import { groupBy } from "../../kernel/groupBy.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, FactSource } from "../../kernel/provenance.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { ReportingState } from "../requests/domain/reporting.ts";
import { HANDLING_METHOD } from "../requests/domain/settings.ts";
import type { Bucket } from "./domain/bucket.ts";
import type { MeasureKey } from "./domain/catalogue.ts";
import type { GroupCell, MeasureCell } from "./domain/cell.ts";
import { boundOf, completenessOn, type FamilyFigures } from "./domain/familyFigures.ts";
import type { MeasuredSatker, MeasureGroup } from "./domain/measureGroup.ts";
import { begunMonths, knownMonths, reportingIn } from "./domain/registerKnown.ts";
import { NOTHING_COUNTED, requestFigure, reportingOfTally, requestObservation, tallySum, type RequestTally } from "./domain/requestTally.ts";
import { findCaseCounts, findHandedIn, findMonthCounts, findOpenBeforeLimit, findOverdueAtEnd, type HandedIn, type MonthCounts, type RegisterArea } from "./measures.queries.ts";

type Tallies = Map<string, Map<number, { -readonly [Name in keyof RequestTally]: RequestTally[Name] }>>;

/** What is asked of the registers. */
export interface RegisterQuestion {
  readonly keys: readonly MeasureKey[];
  readonly area: RegisterArea;
  readonly buckets: readonly Bucket[];
  readonly today: LocalDate;
  readonly satkers: readonly MeasuredSatker[];
  readonly groups: readonly MeasureGroup[];
}

/** Figures of registers: five statements at most, whatever the number of satker and buckets. */
export async function readRegisterFigures({ prisma }: Database, { keys, area, buckets, today, satkers, groups }: RegisterQuestion): Promise<FamilyFigures> {
  const [first, last] = [buckets[0], buckets.at(-1)];
  const asksFor = (...wanted: readonly MeasureKey[]): boolean => wanted.some((key) => keys.includes(key));
  const tellsLateness = asksFor("requests.answeredInTimeShare", "requests.writtenNoticeShare");
  const [counts, beforeLimit, overdue, cases, handedIn] =
    first === undefined || last === undefined
      ? [[], [], [], [], []]
      : await Promise.all([
          findMonthCounts(prisma, area, buckets, { days: asksFor("requests.medianWorkingDays", "requests.medianWorkingDaysElection") }),
          tellsLateness ? findOpenBeforeLimit(prisma, area, buckets, today) : [],
          asksFor("requests.overdueOpen") ? findOverdueAtEnd(prisma, area, buckets, today) : [],
          asksFor("objections.received", "objections.answeredInTimeShare", "disputes.filed") ? findCaseCounts(prisma, area, buckets, today) : [],
          findHandedIn(prisma, area, { from: first.from, to: last.to }),
        ]);
  const tallies: Tallies = new Map();
  for (const row of counts) {
    const tally = tallyAt(tallies, row.satkerCode, row.at);
    addMonths(tally, row);
    if (tellsLateness) tally.pastLimit += row.openWithLimit; // less those whose date has not passed
  }
  for (const { satkerCode, at, count } of beforeLimit) tallyAt(tallies, satkerCode, at).pastLimit -= count;
  for (const { satkerCode, at, count } of overdue) tallyAt(tallies, satkerCode, at).overdueAtEnd += count;
  for (const { satkerCode, at, ...told } of cases) Object.assign(tallyAt(tallies, satkerCode, at), told);
  const months = new Map([...groupBy(counts, ({ satkerCode }) => satkerCode)].map(([code, rows]) => [code, rows.flatMap((row) => row.months)]));
  const known = first === undefined || last === undefined ? new Map<string, ReadonlySet<string>>() : knownMonths(handedIn, months, { from: first.from, to: last.to }, today);
  return new RegisterFigures({ dataset: area.dataset, satkers, groups, buckets, today, tallies, known, origins: originsOf(handedIn, area.dataset) });
}

interface Origin {
  readonly sources: readonly FactSource[];
  readonly dataAsOf: LocalDate | null;
}

interface Parts {
  readonly dataset: Dataset;
  readonly satkers: readonly MeasuredSatker[];
  readonly groups: readonly MeasureGroup[];
  readonly buckets: readonly Bucket[];
  readonly today: LocalDate;
  readonly tallies: ReadonlyMap<string, ReadonlyMap<number, RequestTally>>;
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly origins: ReadonlyMap<string, Origin>;
}

const NO_ORIGIN: Origin = { sources: [], dataAsOf: null };

class RegisterFigures implements FamilyFigures {
  readonly methodVersion = HANDLING_METHOD;
  readonly dataset: Dataset;
  readonly satkers: readonly MeasuredSatker[];
  readonly groups: readonly MeasureGroup[];
  readonly #begun: readonly (readonly string[])[];
  readonly #sums = new Map<string, { readonly sum: RequestTally; readonly contributing: readonly string[]; readonly isPartly: boolean }>();

  constructor(private readonly parts: Parts) {
    this.dataset = parts.dataset;
    this.satkers = parts.satkers;
    this.groups = parts.groups;
    this.#begun = parts.buckets.map((bucket) => begunMonths(bucket, parts.today));
  }

  cell(key: MeasureKey, satkerCode: string, at: number): MeasureCell {
    const { today } = this.parts;
    const bucket = this.bucket(at);
    const { observation, completeness } = requestObservation(key, this.reporting(satkerCode, at), this.tally(satkerCode, at));
    return { observation, completeness: observation.kind === "missing" ? completeness : completenessOn(bucket, today, completeness), ...(this.parts.origins.get(satkerCode) ?? NO_ORIGIN), peerGroup: null };
  }

  /** Counts of the members whose registers are known, added up; n of m members is told. */
  groupCell(key: MeasureKey, group: MeasureGroup, at: number): GroupCell {
    const bucket = this.bucket(at);
    const { sum, contributing, isPartly } = this.summed(key, group, at);
    const members = group.satkerCodes.length;
    const common = { members, contributors: contributing, peerGroup: null };
    if (contributing.length === 0) {
      return { ...common, observation: { kind: "missing", reason: bucket.from > this.parts.today ? "NOT_DUE" : "NOT_REPORTED" }, completeness: "WHOLE", ...NO_ORIGIN };
    }
    const origins = contributing.map((code) => this.parts.origins.get(code) ?? NO_ORIGIN);
    return {
      ...common,
      observation: requestFigure(key, sum),
      completeness: completenessOn(bucket, this.parts.today, isPartly ? "PARTLY" : "WHOLE"),
      dataAsOf: boundOf(origins.map(({ dataAsOf }) => dataAsOf)),
      sources: origins.flatMap(({ sources }) => sources.slice(0, 1)),
    };
  }

  private summed(key: MeasureKey, group: MeasureGroup, at: number) {
    const kind = key.startsWith("requests.") ? "requests" : "cases";
    const name = `${kind} ${group.id} ${at}`;
    const known = this.#sums.get(name);
    if (known !== undefined) return known;
    const states = group.satkerCodes.map((code) => ({ code, state: reportingOfTally(key, this.reporting(code, at), this.tally(code, at)) }));
    const contributing = states.filter(({ state }) => state === "REPORTED" || state === "PARTLY");
    const made = { sum: tallySum(contributing.map(({ code }) => this.tally(code, at))), contributing: contributing.map(({ code }) => code), isPartly: contributing.some(({ state }) => state === "PARTLY") };
    this.#sums.set(name, made);
    return made;
  }

  private reporting(satkerCode: string, at: number): ReportingState {
    return reportingIn(this.#begun[at] ?? [], this.parts.known.get(satkerCode));
  }

  private tally(satkerCode: string, at: number): RequestTally {
    return this.parts.tallies.get(satkerCode)?.get(at) ?? NOTHING_COUNTED;
  }

  private bucket(at: number): Bucket {
    const bucket = this.parts.buckets[at];
    if (bucket === undefined) throw new RangeError(`No such bucket: ${at}`);
    return bucket;
  }
}

function tallyAt(tallies: Tallies, satkerCode: string, at: number): { -readonly [Name in keyof RequestTally]: RequestTally[Name] } {
  const ofSatker = tallies.get(satkerCode) ?? new Map();
  tallies.set(satkerCode, ofSatker);
  const tally = ofSatker.get(at) ?? { ...NOTHING_COUNTED };
  ofSatker.set(at, tally);
  return tally;
}

function addMonths(tally: { -readonly [Name in keyof RequestTally]: RequestTally[Name] }, row: MonthCounts): void {
  tally.received += row.received;
  tally.metLimit += row.metLimit;
  tally.missedLimit += row.missedLimit;
  tally.withTest += row.withTest;
  tally.withoutTest += row.withoutTest;
  if (row.class === "GENERAL") tally.generalDays = row.days;
  if (row.class === "ELECTION") tally.electionDays = row.days;
}

/** Where it is written that the registers were handed in. Requests have their own origin, row by row. */
function originsOf(periods: readonly HandedIn[], dataset: Dataset): ReadonlyMap<string, Origin> {
  return new Map(
    [...groupBy(periods, ({ satkerCode }) => satkerCode)].map(([code, ofSatker]) => [
      code,
      {
        dataAsOf: ofSatker.map(({ dataAsOf, toOn }) => dataAsOf ?? toOn).toSorted().at(-1) ?? null,
        sources: ofSatker.flatMap(({ batchId, fileName, fileRow, dataAsOf, fromOn, toOn }): FactSource[] =>
          batchId === null || fileName === null || fileRow === null
            ? []
            : [{ text: `register ${code}, ${fromOn} – ${toOn}`, confidence: "HIGH", fileName, fileRow, importBatchId: batchId, dataset, dataAsOf }],
        ),
      },
    ]),
  );
}
