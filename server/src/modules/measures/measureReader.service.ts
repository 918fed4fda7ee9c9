import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { asPublishedReader, coversProvince, type Actor, type ReadScope } from "../access/domain/actor.ts";
import { EvaluationsService } from "../evaluations/evaluations.service.ts";
import { InstrumentsService } from "../evaluations/instruments.service.ts";
import { PublicationsService } from "../publications/publications.service.ts";
import { SatkersService } from "../satkers/satkers.service.ts";
import { assessmentFigures, type AssessmentFigures } from "./assessmentFigures.service.ts";
import { isCalendarYear, type Bucket } from "./domain/bucket.ts";
import { measureOf, type MeasureDefinition, type MeasureFamily, type MeasureKey } from "./domain/catalogue.ts";
import type { GroupCell, MeasureCell } from "./domain/cell.ts";
import type { FamilyFigures } from "./domain/familyFigures.ts";
import { groupsOf, type MeasuredSatker, type MeasureGroup } from "./domain/measureGroup.ts";
import { findMeasuredSatkers, findRegisterDataset } from "./measures.queries.ts";
import { publicationFigures } from "./publicationFigures.service.ts";
import { readRegisterFigures } from "./registerFigures.service.ts";

/** What is asked. Buckets in order, of whole months, not overlapping. */
export interface MeasureQuestion {
  readonly keys: readonly MeasureKey[];
  /** Null: every province within the reader's scope. */
  readonly provinceCode: string | null;
  readonly buckets: readonly Bucket[];
  /** What was known at the end of that day. Null: now. */
  readonly asKnownOn: LocalDate | null;
  /** Null: in each family real data where the area has any, otherwise the demo scenario's. */
  readonly dataset: Dataset | null;
  /** Whose evaluation. Null: each province's own commission. */
  readonly issuerId: string | null;
}

/** One measure of all satker and groups. Lists go by the buckets asked for. */
export interface MeasureSeries {
  readonly definition: MeasureDefinition;
  readonly dataset: Dataset;
  readonly methodVersion: string;
  /** By satker code; satker outside the reader's scope for this measure are absent. */
  readonly cells: ReadonlyMap<string, readonly MeasureCell[]>;
  /** By id of the group; groups of which the reader may see only a part are absent. */
  readonly groups: ReadonlyMap<string, readonly GroupCell[]>;
}

export interface MeasuresRead {
  readonly buckets: readonly Bucket[];
  /** Within the reader's scope of published results, by code. */
  readonly satkers: readonly MeasuredSatker[];
  readonly groups: readonly MeasureGroup[];
  readonly series: ReadonlyMap<MeasureKey, MeasureSeries>;
  /** Whose evaluation was read, by province; null where no commission announced any. Empty: no evaluation was asked for. */
  readonly issuerIds: ReadonlyMap<string, string | null>;
  readonly computedAt: Date;
  /** Last day that is judged. */
  readonly today: LocalDate;
}

/** Unit: buckets. Ten years by month. */
export const MOST_BUCKETS = 120;

/**
 * Reads measures as they are, small counts included: for scoring inside the server. What goes to a reader goes through MeasuresService.
 * Its statements carry the actor's scopes: published results by publishedScope, records by scope; hand in asPublishedReader(actor) to score
 * a whole province for somebody who sees only one satker's records.
 */
export class MeasureReader {
  readonly #publications: PublicationsService;
  readonly #evaluations: EvaluationsService;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {
    const published = asPublishedReader(actor);
    this.#publications = new PublicationsService(database, clock, actor, new SatkersService(database, actor));
    this.#evaluations = new EvaluationsService(database, published, new SatkersService(database, published), new InstrumentsService(database));
  }

  /** @throws InvalidInput for buckets that cannot be asked about; NotFound when no satker of the area is this reader's. */
  async read(question: MeasureQuestion): Promise<MeasuresRead> {
    const { prisma } = this.database;
    const { provinceCode, buckets, asKnownOn } = question;
    const families = new Set(question.keys.map((key) => measureOf(key).family));
    this.check(question, families);
    const now = this.clock.today();
    const today = asKnownOn ?? now;
    const satkers = await findMeasuredSatkers(prisma, this.actor.publishedScope, provinceCode);
    if (satkers.length === 0) throw new NotFound(`Provinsi "${provinceCode ?? "-"}" tidak ada di Pantau, atau bukan wewenang akun ini.`, { province: provinceCode });
    const groups = groupsOf(satkers);
    const [assessment, registers, publications] = await Promise.all([
      families.has("ASSESSMENT") ? this.assessment(question, satkers, groups, today) : null,
      families.has("REQUESTS") || families.has("CASES") ? this.registers(question, satkers, groups, today) : null,
      families.has("PUBLICATIONS") ? this.publications(question, satkers, groups, today) : null,
    ]);
    const of: Readonly<Record<MeasureFamily, FamilyFigures | null>> = { ASSESSMENT: assessment, REQUESTS: registers, CASES: registers, PUBLICATIONS: publications };
    const series = new Map(
      question.keys.flatMap((key): [MeasureKey, MeasureSeries][] => {
        const definition = measureOf(key);
        const figures = of[definition.family];
        return figures === null ? [] : [[key, seriesOf(definition, figures, buckets)]];
      }),
    );
    return { buckets, satkers, groups, series, issuerIds: assessment?.issuerIds ?? new Map(), computedAt: this.clock.now(), today };
  }

  private check({ buckets, asKnownOn }: MeasureQuestion, families: ReadonlySet<MeasureFamily>): void {
    const today = this.clock.today();
    if (buckets.length === 0 || buckets.length > MOST_BUCKETS) throw new InvalidInput(`Banyaknya titik waktu harus 1 sampai ${MOST_BUCKETS}. Persempit rentang atau pakai triwulan atau tahun.`, { buckets: buckets.length });
    if (buckets.some((bucket, at) => bucket.to < bucket.from || bucket.from <= (buckets[at - 1]?.to ?? ""))) throw new InvalidInput("Titik waktu harus berurutan dan tidak bertumpang tindih.", {});
    if (families.has("ASSESSMENT") && !buckets.every(isCalendarYear)) throw new InvalidInput("Hasil evaluasi diumumkan per tahun: pakai titik waktu tahunan.", {});
    if (asKnownOn !== null && asKnownOn > today) throw new InvalidInput(`Tanggal ${asKnownOn} berada di masa depan; hari ini ${today}.`, { asKnownOn, today });
    if (asKnownOn !== null && (families.has("REQUESTS") || families.has("CASES"))) throw new InvalidInput("Ukuran register belum dapat dibaca menurut yang diketahui pada hari lampau untuk banyak titik waktu; pakai statistik permohonan.", { asKnownOn });
  }

  private async assessment({ buckets, asKnownOn, issuerId, dataset }: MeasureQuestion, satkers: readonly MeasuredSatker[], groups: readonly MeasureGroup[], today: LocalDate): Promise<AssessmentFigures> {
    const outcomes = await this.#evaluations.outcomesOfSatkers(satkers.map(({ code }) => code), asKnownOn);
    return assessmentFigures(outcomes, { satkers, groups: covered(groups, this.actor.publishedScope), buckets, today, issuerId, dataset });
  }

  private async registers({ keys, provinceCode, buckets, dataset }: MeasureQuestion, satkers: readonly MeasuredSatker[], groups: readonly MeasureGroup[], today: LocalDate): Promise<FamilyFigures> {
    const { scope } = this.actor;
    const area = { scope, provinceCode, dataset: dataset ?? (await findRegisterDataset(this.database.prisma, scope, provinceCode)) };
    return readRegisterFigures(this.database, { keys, area, buckets, today, satkers: within(satkers, scope), groups: covered(groups, scope) });
  }

  private async publications({ provinceCode, buckets, asKnownOn, dataset }: MeasureQuestion, satkers: readonly MeasuredSatker[], groups: readonly MeasureGroup[], today: LocalDate): Promise<FamilyFigures> {
    const { scope } = this.actor;
    // Up to today, whatever the span: a later entry vouches for the days before it.
    const facts = await this.#publications.facts({ provinceCode, satkerCode: null, asOf: today, asKnownOn, dataset });
    return publicationFigures(facts, { satkers: within(satkers, scope), groups: covered(groups, scope), buckets, today });
  }
}

function seriesOf(definition: MeasureDefinition, figures: FamilyFigures, buckets: readonly Bucket[]): MeasureSeries {
  const { key } = definition;
  return {
    definition,
    dataset: figures.dataset,
    methodVersion: figures.methodVersion,
    cells: new Map(figures.satkers.map(({ code }) => [code, buckets.map((_, at) => figures.cell(key, code, at))])),
    groups: new Map(figures.groups.map((group) => [group.id, buckets.map((_, at) => figures.groupCell(key, group, at))])),
  };
}

function within(satkers: readonly MeasuredSatker[], scope: ReadScope): readonly MeasuredSatker[] {
  return satkers.filter(({ code, provinceCode }) => (scope.kind === "SATKERS" ? scope.satkerCodes.includes(code) : coversProvince(scope, provinceCode)));
}

/** Groups that the scope covers whole: a part is not to be taken for the group. */
function covered(groups: readonly MeasureGroup[], scope: ReadScope): readonly MeasureGroup[] {
  return groups.filter(({ kind, satkerCodes }) => satkerCodes.every((code) => coversProvince(scope, code.slice(0, 2))) || (kind === "COUNTRY" && scope.kind === "ALL"));
}
