import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { authorize, can } from "../access/domain/policy.ts";
import { isInnerReader } from "../requests/domain/requestReader.ts";
import { bucketOfRun, type Bucket } from "./domain/bucket.ts";
import { isMeasureKey, measureOf, MEASURES, type MeasureDefinition } from "./domain/catalogue.ts";
import type { MeasureCell } from "./domain/cell.ts";
import { sharedSeries } from "./domain/sharedSeries.ts";
import { MeasureReader, type MeasureQuestion, type MeasuresRead, type MeasureSeries } from "./measureReader.service.ts";

/** One measure of one satker in one span, with what it takes to question it. */
export interface ExplainedMeasure {
  readonly satkerCode: string;
  readonly bucket: Bucket;
  readonly cell: MeasureCell;
  readonly series: MeasureSeries;
  readonly computedAt: Date;
}

/** Measures as one reader may see them: what the role allows, within the scope, small counts of persons held back. Made for each request. */
export class MeasuresService {
  readonly #reader: MeasureReader;

  constructor(
    database: Database,
    clock: Clock,
    private readonly actor: Actor,
  ) {
    this.#reader = new MeasureReader(database, clock, actor);
  }

  /** The measures this reader may ask for, in the order of the catalogue. */
  catalogue(): readonly MeasureDefinition[] {
    return MEASURES.filter(({ needs }) => can(this.actor, needs));
  }

  /**
   * Cells of satker and groups. Always of whole provinces, so that what is held back does not depend on who else was asked about.
   * @throws Forbidden for a measure that is not this reader's; InvalidInput; NotFound.
   */
  async read(question: MeasureQuestion): Promise<MeasuresRead> {
    for (const key of question.keys) authorize(this.actor, measureOf(key).needs);
    const read = await this.#reader.read(question);
    if (this.showsSmallCounts()) return read;
    const series = [...read.series].map(([key, one]) => [key, one.definition.namesPersons ? this.shared(one, read) : one] as const);
    return { ...read, series: new Map(series) };
  }

  /**
   * One measure of one satker, whether an index uses it or not. Small counts are held back as everywhere.
   * @throws Forbidden; InvalidInput for an unknown measure, or a part of a year of a measure that is told yearly; NotFound for a satker outside the scope.
   */
  async explain(key: string, satkerCode: string, range: Pick<Bucket, "from" | "to">): Promise<ExplainedMeasure> {
    if (!isMeasureKey(key)) throw new InvalidInput(`Ukuran ${key} tidak ada. Pilih salah satu dari measureCatalogue.`, { measure: key });
    const bucket = bucketOfRun(range);
    if (measureOf(key).smallestGranularity === "YEAR" && bucket.granularity !== "YEAR") throw new InvalidInput("Ukuran ini diumumkan per tahun. Pilih bulan 1 sampai 12.", { measure: key });
    const read = await this.read({ keys: [key], provinceCode: satkerCode.slice(0, 2), buckets: [bucket], asKnownOn: null, dataset: null, issuerId: null });
    const series = read.series.get(key);
    const cell = series?.cells.get(satkerCode)?.[0];
    if (series === undefined || cell === undefined) throw new NotFound("Satker ini tidak ada, atau bukan wewenang akun ini.", { satker: satkerCode });
    return { satkerCode, bucket, cell, series, computedAt: read.computedAt };
  }

  /** True: this reader is of the satker itself or of its legal division. */
  showsSmallCounts(): boolean {
    return isInnerReader(this.actor, { kind: "NOTHING" });
  }

  private shared(series: MeasureSeries, { groups, buckets }: MeasuresRead): MeasureSeries {
    const shown = groups.filter(({ id }) => series.groups.has(id));
    return { ...series, ...sharedSeries(series, shown, buckets, series.definition) };
  }
}
