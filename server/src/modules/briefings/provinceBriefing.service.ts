import type { Issuer, Qualification } from "../evaluations/domain/claim.ts";
import { compareResults } from "../evaluations/domain/comparability.ts";
import type { EvaluationOutcome } from "../evaluations/domain/outcome.ts";
import type { EvaluationsService } from "../evaluations/evaluations.service.ts";
import type { InstrumentsService } from "../evaluations/instruments.service.ts";
import { NotFound } from "../../kernel/domainError.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { classMoves, type ClassMove } from "./domain/classMoves.ts";
import { chosenDecisions, judgeDecisions, type Decision } from "./domain/decisions.ts";
import { standoutsOf, type Standout } from "./domain/standouts.ts";
import type { Task } from "./domain/task.ts";
import type { WorkFound, WorklistService, WorkPartName } from "./worklist.service.ts";

/** Which published result of which province. */
export interface BriefingKey {
  readonly provinceCode: string;
  readonly issuerId: string;
  readonly year: number;
}

/** What a commissioner should know first. */
export interface ProvinceBriefing extends BriefingKey {
  readonly issuer: Issuer;
  readonly satkers: readonly SatkerRecord[];
  /** The year compared with: the last one before of the same issuer that announced anything. Null: there is none. */
  readonly previousYear: number | null;
  readonly moves: readonly ClassMove[];
  readonly standouts: readonly Standout[];
  /** Every rule, judged. */
  readonly decisions: readonly Decision[];
  readonly chosen: readonly Decision[];
  /** Dataset of the work that decisions rest on. */
  readonly workDataset: Dataset;
}

/** Chooses what a commissioner sees first, within one reader's scope. Made for each request. */
export class ProvinceBriefingService {
  constructor(
    private readonly satkers: SatkersService,
    private readonly evaluations: EvaluationsService,
    private readonly instruments: InstrumentsService,
    private readonly worklists: WorklistService,
  ) {}

  /** @throws NotFound for a province that is not this reader's, or a result that is not known. */
  async briefing({ provinceCode, issuerId, year }: BriefingKey): Promise<ProvinceBriefing> {
    const [satkers, periods] = await Promise.all([this.satkers.satkersOf(provinceCode, null), this.evaluations.periodsOf(provinceCode)]);
    const ofIssuer = periods.filter(({ issuer }) => issuer.id === issuerId);
    const period = ofIssuer.find((known) => known.year === year);
    if (!period) throw new NotFound(`Hasil ${issuerId} ${year} tidak ada untuk provinsi ini. Pilih periode dari daftar.`, { issuer: issuerId, year });
    const previousYear = ofIssuer.filter((known) => known.year < year && known.announcedCount > 0).map((known) => known.year).toSorted((a, b) => b - a)[0] ?? null;
    const [now, before, work] = await Promise.all([
      this.evaluations.outcomesOfPeriod({ provinceCode, issuerId, year }),
      previousYear === null ? [] : this.evaluations.outcomesOfPeriod({ provinceCode, issuerId, year: previousYear }),
      this.worklists.found({ provinceCode, satkerCode: null }),
    ]);
    const moves = previousYear === null ? [] : classMoves(await this.pairs(satkers, before, now));
    const mayBeCompared = moves.some(({ steps }) => steps !== null);
    const decisions = judgeDecisions({ requests: tasksOf(work, "REQUESTS"), duties: tasksOf(work, "PUBLICATIONS"), assessments: tasksOf(work, "SELF_ASSESSMENTS"), moves: mayBeCompared ? moves : null });
    const codes = new Set(satkers.map(({ code }) => code));
    const places = now.flatMap(({ satkerCode, rank, peerGroup }) => (satkerCode === null || !codes.has(satkerCode) || rank === null || peerGroup === null ? [] : [{ satkerCode, rank, peerGroup: peerGroup.label, peerGroupSize: peerGroup.size }]));
    return { provinceCode, issuerId, year, issuer: period.issuer, satkers, previousYear, moves, standouts: standoutsOf(places, moves), decisions, chosen: chosenDecisions(decisions), workDataset: work.dataset };
  }

  /** Both sides of every satker, with the verdict on each pair; the two methods are read once. */
  private async pairs(satkers: readonly SatkerRecord[], before: readonly EvaluationOutcome[], now: readonly EvaluationOutcome[]): Promise<{ satkerCode: string; before: Qualification | null; now: Qualification | null; isComparable: boolean }[]> {
    const [oneBefore, oneNow] = [before[0], now[0]];
    const [methodBefore, methodNow] = await Promise.all([oneBefore ? this.evaluations.methodOf(oneBefore) : null, oneNow ? this.evaluations.methodOf(oneNow) : null]);
    const crosswalk = methodBefore?.instrument && methodNow?.instrument ? await this.instruments.crosswalksOf(methodBefore.instrument.id, null) : [];
    const of = (outcomes: readonly EvaluationOutcome[]) => new Map(outcomes.map((outcome) => [outcome.satkerCode, outcome]));
    const [left, right] = [of(before), of(now)];
    return satkers.map(({ code }) => {
      const [a, b] = [left.get(code), right.get(code)];
      const isComparable = a !== undefined && b !== undefined && methodBefore !== null && methodNow !== null && compareResults({ ...a, method: methodBefore }, { ...b, method: methodNow }, crosswalk).classComparable;
      return { satkerCode: code, before: a?.qualification ?? null, now: b?.qualification ?? null, isComparable };
    });
  }
}

const KINDS_OF: Readonly<Record<WorkPartName, ReadonlySet<Task["kind"]>>> = {
  REQUESTS: new Set(["REQUEST", "OBJECTION", "DISPUTE"]),
  PUBLICATIONS: new Set(["DUTY", "EVIDENCE"]),
  SELF_ASSESSMENTS: new Set(["SELF_ASSESSMENT"]),
};

/** Null: the part could not be looked at. */
function tasksOf({ parts, tasks }: WorkFound, name: WorkPartName): readonly Task[] | null {
  return parts.some((part) => part.name === name && part.state === "KNOWN") ? tasks.filter(({ kind }) => KINDS_OF[name].has(kind)) : null;
}
