import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { can } from "../access/domain/policy.ts";
import type { CyclesService } from "../evaluations/cycles.service.ts";
import type { EvaluationsService } from "../evaluations/evaluations.service.ts";
import { knownUntil } from "../evaluations/evaluations.service.ts";
import type { InstrumentsService } from "../evaluations/instruments.service.ts";
import { bucketOf, bucketsOf, type Bucket } from "../measures/domain/bucket.ts";
import { granularityFor, isMeasureKey, measureOf, type Granularity, type MeasureKey } from "../measures/domain/catalogue.ts";
import type { GroupCell, MeasureCell } from "../measures/domain/cell.ts";
import type { GroupKind, MeasuredSatker, MeasureGroup } from "../measures/domain/measureGroup.ts";
import { MOST_BUCKETS, type MeasureSeries, type MeasuresRead } from "../measures/measureReader.service.ts";
import type { MeasuresService } from "../measures/measures.service.ts";
import type { AssistanceService } from "../publications/assistance.service.ts";
import { runsFor } from "../publications/domain/stageWindow.ts";
import { assessmentBreaks, ruleBreaks, type RuleChange, type TrendBreak } from "./domain/trendBreak.ts";
import { changeOf, type TrendChange } from "./domain/trendChange.ts";
import { assistanceMarks, cycleMarks, FAMILIES_OF, marksWithin, type TrendMark } from "./domain/trendMark.ts";
import { findCalendarDecrees, findLawChanges, findListYears, findNamedStages, type CalendarDecree, type LawChange, type ListYear, type NamedStage } from "./trends.queries.ts";

/** What is asked. */
export interface TrendQuestion {
  readonly keys: readonly string[];
  /** Null: every province within the reader's scope. */
  readonly provinceCode: string | null;
  /** Null: every satker of the area. Empty: none, groups only. */
  readonly satkerCodes: readonly string[] | null;
  readonly groupKinds: readonly GroupKind[];
  /** Null: two years before `to`; ten for a yearly trend. */
  readonly from: LocalDate | null;
  /** Null: today. */
  readonly to: LocalDate | null;
  readonly granularity: Granularity;
  readonly asKnownOn: LocalDate | null;
  readonly dataset: Dataset | null;
  readonly issuerId: string | null;
}

/** A line of a chart: a satker's or a group's. */
export type TrendSeries = { readonly change: TrendChange } & (
  | { readonly kind: "SATKER"; readonly satker: MeasuredSatker; readonly cells: readonly MeasureCell[] }
  | { readonly kind: "GROUP"; readonly group: MeasureGroup; readonly cells: readonly GroupCell[] }
);

/** One measure over time: all lines on the same buckets, with the same breaks. */
export interface TrendChart {
  readonly measure: MeasureSeries;
  readonly granularity: Granularity;
  readonly buckets: readonly Bucket[];
  readonly breaks: readonly TrendBreak[];
  /** Groups first, then satker by code. */
  readonly series: readonly TrendSeries[];
}

export interface Trends {
  readonly question: TrendQuestion;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
  readonly computedAt: Date;
  readonly charts: readonly TrendChart[];
  /** In order of their first day. */
  readonly marks: readonly TrendMark[];
  readonly smallCountsAreHeldBack: boolean;
}

/** Unit: measures in one question. */
const MOST_MEASURES = 12;

/** Measures over time with what happened meanwhile, as one reader may see them. Made for each request. */
export class TrendsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
    private readonly parts: {
      readonly measures: MeasuresService;
      readonly evaluations: EvaluationsService;
      readonly instruments: InstrumentsService;
      readonly cycles: CyclesService;
      readonly assistance: AssistanceService;
    },
  ) {}

  /** @throws InvalidInput for an unknown measure or span; Forbidden for a measure that is not this reader's; NotFound for an area that is not. */
  async trends(question: TrendQuestion): Promise<Trends> {
    const keys = keysOf(question.keys);
    const span = this.span(question);
    const [reads, told] = [await this.read(question, keys, span), await this.told(question, span)];
    const charts = await Promise.all(
      keys.map(async (key): Promise<TrendChart> => {
        const read = readOf(reads, key);
        const measure = read.series.get(key);
        if (measure === undefined) throw new Error(`The measure was not read: ${key}`);
        const breaks = measure.definition.family === "ASSESSMENT" ? await this.assessmentBreaks(read, measure, question.asKnownOn) : ruleBreaks(changesFor(measure, told), read.buckets);
        return { measure, granularity: granularityFor(measure.definition, question.granularity), buckets: read.buckets, breaks, series: seriesOf(question, read, measure, breaks) };
      }),
    );
    const someSatker = charts.flatMap(({ measure }) => [...measure.cells.keys()]);
    if (question.satkerCodes !== null && question.satkerCodes.some((code) => !someSatker.includes(code))) throw new NotFound("Satker ini tidak ada di Pantau, atau bukan wewenang akun ini.", { satkers: question.satkerCodes });
    return {
      question,
      ...span,
      today: this.clock.today(),
      computedAt: this.clock.now(),
      charts,
      marks: marksWithin(await this.marks(question, told, reads), span, new Set(charts.map(({ measure }) => measure.dataset))),
      smallCountsAreHeldBack: !this.parts.measures.showsSmallCounts(),
    };
  }

  private span({ from, to, granularity }: TrendQuestion): { readonly from: LocalDate; readonly to: LocalDate } {
    const last = to ?? this.clock.today();
    const first = from ?? addDays(last, granularity === "YEAR" ? -3652 : -730);
    if (first > last) throw new InvalidInput(`Awal rentang (${first}) sesudah akhirnya (${last}).`, { from: first, to: last });
    if (first < "2000-01-01" || last > "2100-12-31") throw new InvalidInput("Rentang harus antara tahun 2000 dan 2100.", { from: first, to: last });
    // Told before the buckets are made: a century of months is not made to be counted.
    if ((Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1) * (granularity === "MONTH" ? 12 : granularity === "QUARTER" ? 4 : 1) > MOST_BUCKETS + 24) {
      throw new InvalidInput(`Paling banyak ${MOST_BUCKETS} titik waktu. Persempit rentang, atau pakai triwulan atau tahun.`, { from: first, to: last });
    }
    return { from: bucketOf(granularity, first).from, to: bucketOf(granularity, last).to };
  }

  /** One reading for each granularity that the measures need: two at most. */
  private async read(question: TrendQuestion, keys: readonly MeasureKey[], span: { readonly from: LocalDate; readonly to: LocalDate }): Promise<readonly MeasuresRead[]> {
    const { provinceCode, asKnownOn, dataset, issuerId } = question;
    const granularities = [...new Set(keys.map((key) => granularityFor(measureOf(key), question.granularity)))];
    return Promise.all(
      granularities.map((granularity) =>
        this.parts.measures.read({ keys: keys.filter((key) => granularityFor(measureOf(key), question.granularity) === granularity), provinceCode, buckets: bucketsOf(granularity, span.from, span.to), asKnownOn, dataset, issuerId }),
      ),
    );
  }

  private async told({ provinceCode }: TrendQuestion, span: { readonly from: LocalDate; readonly to: LocalDate }): Promise<Told> {
    const { prisma } = this.database;
    const [laws, lists, decrees, stages, cycles] = await Promise.all([
      findLawChanges(prisma, span),
      findListYears(prisma),
      findCalendarDecrees(prisma, span),
      findNamedStages(prisma, span),
      this.parts.cycles.cycles({ provinceCode, issuerId: null, year: null }, null),
    ]);
    return { laws, lists, decrees, stages, marks: cycleMarks(cycles) };
  }

  /** Instruments and scales of the announced years, for one commission; several commissions have no common method to compare. */
  private async assessmentBreaks({ issuerIds, buckets }: MeasuresRead, measure: MeasureSeries, asKnownOn: LocalDate | null): Promise<readonly TrendBreak[]> {
    const [issuerId] = [...issuerIds.values()];
    if (issuerId === undefined || issuerId === null || issuerIds.size !== 1) return [];
    const { instruments, evaluations } = this.parts;
    const announced = buckets.flatMap((bucket, at) => ([...measure.cells.values()].some((cells) => cells[at]?.observation.kind === "value") ? [{ bucket, at, year: Number(bucket.id) }] : []));
    const years = await Promise.all(
      announced.map(async ({ bucket, at, year }) => {
        const [instrument, scale] = await Promise.all([instruments.inForce(issuerId, year, knownUntil(asKnownOn)), evaluations.scaleOf(issuerId, year)]);
        return { bucket, at, method: { issuerId, instrument, scale } };
      }),
    );
    const crosswalks = await Promise.all(years.flatMap(({ method }) => (method.instrument === null ? [] : [instruments.crosswalksOf(method.instrument.id, knownUntil(asKnownOn))])));
    return assessmentBreaks(years, crosswalks.flat());
  }

  private async marks({ provinceCode }: TrendQuestion, { laws, decrees, stages, marks }: Told, reads: readonly MeasuresRead[]): Promise<TrendMark[]> {
    const codes = (reads[0]?.satkers ?? []).map(({ code }) => code);
    // Who may not read publications does not read who was coached either.
    const events = provinceCode !== null && can(this.actor, "PUBLICATIONS_READ") ? (await this.parts.assistance.events(provinceCode, null)).events : [];
    return [...marks, ...assistanceMarks(events), ...laws.map(lawMark), ...decrees.map(decreeMark), ...stages.flatMap((stage) => stageMark(stage, codes))];
  }
}

/** What is told beside the measures. */
interface Told {
  readonly laws: readonly LawChange[];
  readonly lists: readonly ListYear[];
  readonly decrees: readonly CalendarDecree[];
  readonly stages: readonly NamedStage[];
  readonly marks: readonly TrendMark[];
}

function keysOf(keys: readonly string[]): readonly MeasureKey[] {
  if (keys.length === 0 || keys.length > MOST_MEASURES) throw new InvalidInput(`Pilih 1 sampai ${MOST_MEASURES} ukuran.`, { measures: keys.length });
  const unknown = keys.filter((key) => !isMeasureKey(key));
  if (unknown.length > 0) throw new InvalidInput(`Ukuran tidak dikenal: ${unknown.join(", ")}. Pakai kunci dari katalog ukuran (measureCatalogue).`, { measures: unknown });
  return [...new Set(keys)].filter(isMeasureKey);
}

function readOf(reads: readonly MeasuresRead[], key: MeasureKey): MeasuresRead {
  const read = reads.find(({ series }) => series.has(key));
  if (read === undefined) throw new Error(`The measure was not read: ${key}`);
  return read;
}

function changesFor({ definition }: MeasureSeries, { laws, lists }: Told): RuleChange[] {
  if (definition.family === "PUBLICATIONS") {
    const cadences = laws.filter(({ about, changesMeasure }) => about === "PUBLICATIONS" && changesMeasure).map(({ on, label, source }): RuleChange => ({ kind: "LAW", on, detail: label, source }));
    return [...cadences, ...lists.map(({ year, items, source }): RuleChange => ({ kind: "LIST", on: `${year}-01-01` as LocalDate, detail: `DIP ${year} (${items})`, source }))];
  }
  const isByLimit = definition.key === "requests.answeredInTimeShare" || definition.key === "requests.overdueOpen" || definition.key === "requests.writtenNoticeShare";
  return isByLimit ? laws.filter(({ about, changesMeasure }) => about === "REQUESTS" && changesMeasure).map(({ on, label, source }) => ({ kind: "LAW", on, detail: label, source })) : [];
}

function seriesOf({ satkerCodes, groupKinds }: TrendQuestion, { satkers, groups }: MeasuresRead, measure: MeasureSeries, breaks: readonly TrendBreak[]): TrendSeries[] {
  const wanted = satkerCodes === null ? null : new Set(satkerCodes);
  return [
    ...groups.flatMap((group): TrendSeries[] => {
      const cells = groupKinds.includes(group.kind) ? measure.groups.get(group.id) : undefined;
      return cells === undefined ? [] : [{ kind: "GROUP", group, cells, change: changeOf(cells, breaks) }];
    }),
    ...satkers.flatMap((satker): TrendSeries[] => {
      const cells = wanted === null || wanted.has(satker.code) ? measure.cells.get(satker.code) : undefined;
      return cells === undefined ? [] : [{ kind: "SATKER", satker, cells, change: changeOf(cells, breaks) }];
    }),
  ];
}

function lawMark({ on, about, label, source, confidence }: LawChange): TrendMark {
  return { id: `LAW:${on}:${label}`, kind: "LAW", from: on, to: null, label, cycleDate: null, source, confidence, dataset: "PUBLISHED", families: about === "REQUESTS" ? ["REQUESTS", "CASES"] : ["PUBLICATIONS"], satkerCodes: [] };
}

function decreeMark({ on, decree, source, confidence, dataset }: CalendarDecree): TrendMark {
  return { id: `CALENDAR:${on}:${decree}`, kind: "CALENDAR", from: on, to: null, label: decree, cycleDate: null, source, confidence, dataset, families: FAMILIES_OF.CALENDAR, satkerCodes: [] };
}

/** A stage that runs everywhere, or for satker of the area that its scope names. What is "per satker" names nobody and is no mark. */
function stageMark({ election, stageCode, name, startsOn, endsOn, scope, source, confidence }: NamedStage, codes: readonly string[]): TrendMark[] {
  if (startsOn === null) return [];
  const running = codes.filter((code) => runsFor({ election, stageCode, startsOn, endsOn, scope }, code));
  if (running.length === 0) return [];
  return [{ id: `STAGE:${election}:${stageCode}`, kind: "STAGE", from: startsOn, to: endsOn, label: `${name} (${election})`, cycleDate: null, source, confidence, dataset: "PUBLISHED", families: FAMILIES_OF.STAGE, satkerCodes: running.length === codes.length ? [] : running }];
}
