import { NotFound } from "../../kernel/domainError.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import type { CyclesService } from "../evaluations/cycles.service.ts";
import { stateOf, type EvaluationCycle, type Participation } from "../evaluations/domain/cycle.ts";
import type { ClaimGap } from "../evaluations/domain/itemGap.ts";
import type { EvaluationOutcome } from "../evaluations/domain/outcome.ts";
import type { EvaluationsService } from "../evaluations/evaluations.service.ts";
import type { SelfAssessmentsService } from "../evaluations/selfAssessments.service.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { findVerifierFindings } from "./commissionBriefing.queries.ts";
import type { VerifierFinding } from "./domain/followUp.ts";

/** One satker in the eyes of a commission. */
export interface CommissionRow {
  readonly satker: SatkerRecord;
  /** Newest year first; years in which nothing was said of the satker are not here. */
  readonly outcomes: readonly EvaluationOutcome[];
  /** In the gap's cycle. Null: nothing verified. */
  readonly gap: ClaimGap | null;
  readonly findings: readonly VerifierFinding[];
}

/** Cycles of one issuer, and what it found of a province's satker. */
export interface CommissionBriefing {
  readonly provinceCode: string;
  readonly issuerId: string;
  /** Newest first. */
  readonly cycles: readonly { readonly cycle: EvaluationCycle; readonly participations: readonly Participation[] }[];
  /** Years with results or cycles, newest first. */
  readonly years: readonly number[];
  /** The newest cycle with verified answers. Null: none. */
  readonly gapCycle: EvaluationCycle | null;
  readonly rows: readonly CommissionRow[];
}

/** Cycles looked through for verified answers, the newest ones. */
const GAP_CYCLES = 3;

/** What the liaison of a commission follows, within one reader's scope. Made for each request. */
export class CommissionBriefingService {
  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
    private readonly services: { readonly satkers: SatkersService; readonly cycles: CyclesService; readonly evaluations: EvaluationsService; readonly selfAssessments: SelfAssessmentsService },
  ) {}

  /** @throws NotFound for a province that is not this reader's, or an issuer of which nothing is known there. */
  async briefing(provinceCode: string, issuerId: string): Promise<CommissionBriefing> {
    const satkers = await this.services.satkers.satkersOf(provinceCode, null);
    const [known, cycles, findings, ofSatkers] = await Promise.all([
      this.services.evaluations.periodsOf(provinceCode),
      this.services.cycles.cycles({ provinceCode, issuerId, year: null }, null),
      findVerifierFindings(this.database.prisma, this.actor.scope, { provinceCode, issuerId }),
      this.services.evaluations.outcomesOfSatkers(satkers.map(({ code }) => code)),
    ]);
    const years = [...new Set([...known.filter(({ issuer }) => issuer.id === issuerId).map(({ year }) => year), ...cycles.map(({ year }) => year)])].toSorted((a, b) => b - a);
    if (years.length === 0) throw new NotFound(`Tidak ada siklus atau hasil ${issuerId} untuk provinsi ini.`, { issuer: issuerId });
    const [participations, gaps] = await Promise.all([Promise.all(cycles.map((cycle) => this.services.cycles.participationsOf(cycle, null))), this.gaps(provinceCode, cycles)]);
    return {
      provinceCode,
      issuerId,
      cycles: cycles.map((cycle, at) => ({ cycle, participations: participations[at] ?? [] })),
      years,
      gapCycle: gaps?.cycle ?? null,
      rows: satkers.map((satker) => ({
        satker,
        outcomes: (ofSatkers.get(satker.code) ?? []).filter(({ issuer }) => issuer.id === issuerId).toSorted((a, b) => b.year - a.year),
        gap: gaps?.of.get(satker.code) ?? null,
        findings: findings.filter(({ satkerCode }) => satkerCode === satker.code),
      })),
    };
  }

  /** Claimed against accepted in the newest cycle that has verified answers. Null: none of the newest has. */
  private async gaps(provinceCode: string, cycles: readonly EvaluationCycle[]): Promise<{ readonly cycle: EvaluationCycle; readonly of: ReadonlyMap<string, ClaimGap> } | null> {
    const asked = cycles.filter((cycle) => cycle.instrumentId !== null && stateOf(cycle) !== "CANCELLED").slice(0, GAP_CYCLES);
    for (const cycle of asked) {
      const { satkers } = await this.services.selfAssessments.itemGaps(cycle.id, provinceCode, null);
      if (satkers.length > 0) return { cycle, of: new Map(satkers.map(({ satker, gap }) => [satker.code, gap])) };
    }
    return null;
  }
}
