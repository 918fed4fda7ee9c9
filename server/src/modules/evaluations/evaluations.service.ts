import DataLoader from "dataloader";
import { NotFound } from "../../kernel/domainError.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { notAnnounced, outcomesOf, type EvaluationOutcome } from "./domain/outcome.ts";
import type { EvaluationPeriod } from "./domain/period.ts";
import type { QualificationScale } from "./domain/scale.ts";
import { findClaimsOfPeriod, findClaimsOfSatker, findPeriods, findScales } from "./evaluations.queries.ts";

/** What the commissions published, as one reader may see it. Made for each request. */
export class EvaluationsService {
  readonly #periods: DataLoader<string, EvaluationPeriod[]>;
  readonly #scales: DataLoader<string, QualificationScale[]>;

  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
    private readonly satkers: SatkersService,
  ) {
    this.#periods = new DataLoader(async (provinceCodes) => {
      const periods = await findPeriods(database.prisma, actor.scope, provinceCodes);
      return provinceCodes.map((code) => periods.filter((period) => period.provinceCode === code));
    });
    this.#scales = new DataLoader(async (issuerIds) => {
      const scales = await findScales(database.prisma, issuerIds);
      return issuerIds.map((issuerId) => scales.filter((scale) => scale.issuer.id === issuerId));
    });
  }

  /** Issuers and years that hold anything about the province's satker, newest first. */
  periodsOf(provinceCode: string): Promise<EvaluationPeriod[]> {
    return this.#periods.load(provinceCode);
  }

  /** Outcomes of one issuer's year: of the province's satker, and of other bodies in the same published list. */
  async outcomesOfPeriod(period: { provinceCode: string; issuerId: string; year: number }): Promise<EvaluationOutcome[]> {
    return outcomesOf(await findClaimsOfPeriod(this.database.prisma, this.actor.scope, period));
  }

  /** The bands of that issuer and year. Null: not known; then no class may be read from a score. */
  async scaleOf(issuerId: string, year: number): Promise<QualificationScale | null> {
    return (await this.#scales.load(issuerId)).find((scale) => scale.year === year) ?? null;
  }

  /**
   * One satker's outcomes, newest year first. Years in which the province's commission published something, but nothing
   * about this satker, are there as NOT_ANNOUNCED.
   * @throws NotFound when there is no such satker, or not for this reader.
   */
  async historyOf(satkerCode: string): Promise<EvaluationOutcome[]> {
    const satker = await this.satkers.satker(satkerCode);
    if (!satker) throw new NotFound(`Satker dengan kode "${satkerCode}" tidak ada. Pakai kode Kemendagri, misalnya 33.08.`, { satker: satkerCode });
    const [claims, periods] = await Promise.all([
      findClaimsOfSatker(this.database.prisma, this.actor.scope, satkerCode),
      this.periodsOf(satker.provinceCode),
    ]);
    const known = outcomesOf(claims);
    const silent = periods
      .filter((period) => period.issuer.level === "PROVINCE")
      .filter((period) => !known.some((outcome) => outcome.issuer.id === period.issuer.id && outcome.year === period.year))
      .map((period) => notAnnounced(satker, period.issuer, period.year));
    return [...known, ...silent].toSorted((a, b) => b.year - a.year || a.issuer.id.localeCompare(b.issuer.id));
  }
}
