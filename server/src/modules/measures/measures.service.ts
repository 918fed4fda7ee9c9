import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { authorize, can } from "../access/domain/policy.ts";
import { isInnerReader } from "../requests/domain/requestReader.ts";
import { measureOf, MEASURES, type MeasureDefinition } from "./domain/catalogue.ts";
import { sharedSeries } from "./domain/sharedSeries.ts";
import { MeasureReader, type MeasureQuestion, type MeasuresRead, type MeasureSeries } from "./measureReader.service.ts";

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

  /** True: this reader is of the satker itself or of its legal division. */
  showsSmallCounts(): boolean {
    return isInnerReader(this.actor, { kind: "NOTHING" });
  }

  private shared(series: MeasureSeries, { groups, buckets }: MeasuresRead): MeasureSeries {
    const shown = groups.filter(({ id }) => series.groups.has(id));
    return { ...series, ...sharedSeries(series, shown, buckets, series.definition) };
  }
}
