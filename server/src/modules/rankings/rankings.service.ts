import { DomainError, InvalidInput } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Issuer } from "../evaluations/domain/claim.ts";
import { defaultPeriod, type EvaluationPeriod } from "../evaluations/domain/period.ts";
import type { QualificationScale } from "../evaluations/domain/scale.ts";
import type { EvaluationsService } from "../evaluations/evaluations.service.ts";
import type { ProvinceRecord, SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { publishedStanding, type PublishedStanding } from "./domain/publishedStanding.ts";

/** Nothing is known of any satker of the province for that issuer and year. */
export class RankingPeriodUnknown extends DomainError {
  readonly code = "RANKING_PERIOD_UNKNOWN";
}

export interface PublishedRanking {
  readonly province: ProvinceRecord;
  readonly issuer: Issuer;
  readonly year: number;
  /** Null: now. */
  readonly asKnownOn: LocalDate | null;
  readonly scale: QualificationScale | null;
  readonly standing: PublishedStanding;
  /** The province's satker by code. */
  readonly satkers: ReadonlyMap<string, SatkerRecord>;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** Rankings as one reader may see them. Made for each request. */
export class RankingsService {
  constructor(
    private readonly satkers: SatkersService,
    private readonly evaluations: EvaluationsService,
  ) {}

  /**
   * The list an issuer published for a year, read for one province.
   * Issuer null: the province's own commission, or whoever the period's default is.
   * asKnownOn: what the product knew at the end of that day in Jakarta. Null or left out: now.
   * @throws InvalidInput for a year outside 2000-2100; RankingPeriodUnknown when nothing is known for it.
   */
  async published(key: { provinceCode: string; year: number; issuerId: string | null; asKnownOn?: LocalDate | null }): Promise<PublishedRanking> {
    const { asKnownOn = null } = key;
    if (key.year < FIRST_YEAR || key.year > LAST_YEAR) {
      throw new InvalidInput(`Tahun ${key.year} di luar rentang. Pakai tahun ${FIRST_YEAR} sampai ${LAST_YEAR}.`, { year: key.year });
    }
    const province = await this.satkers.province(key.provinceCode);
    const periods = await this.evaluations.periodsOf(province.code, asKnownOn);
    const period = defaultPeriod(periods.filter(({ year, issuer }) => year === key.year && (key.issuerId === null || issuer.id === key.issuerId)));
    if (!period) throw unknownPeriod(key, province, periods);
    const { issuer, year } = period;
    const [satkers, outcomes, scale] = await Promise.all([
      this.satkers.satkersOf(province.code, null),
      this.evaluations.outcomesOfPeriod({ provinceCode: province.code, issuerId: issuer.id, year, asKnownOn }),
      this.evaluations.scaleOf(issuer.id, year, asKnownOn),
    ]);
    return { province, issuer, year, asKnownOn, scale, standing: publishedStanding(satkers, outcomes, issuer, year), satkers: new Map(satkers.map((satker) => [satker.code, satker])) };
  }
}

function unknownPeriod(
  key: { year: number; issuerId: string | null },
  province: ProvinceRecord,
  periods: readonly EvaluationPeriod[],
): RankingPeriodUnknown {
  const known = periods.map(({ issuer, year }) => ({ issuer: issuer.id, year }));
  const choice = known.map(({ issuer, year }) => `${issuer} ${year}`).join(", ") || "belum ada";
  const asked = [key.issuerId, key.year].filter((part) => part !== null).join(" ");
  return new RankingPeriodUnknown(`Belum ada hasil evaluasi yang dipublikasikan untuk ${province.name}: ${asked}. Yang tersedia: ${choice}.`, {
    province: province.code,
    year: key.year,
    issuer: key.issuerId,
    available: known,
  });
}
