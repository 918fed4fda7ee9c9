import DataLoader from "dataloader";
import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { FactSource } from "../../kernel/provenance.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { can } from "../access/domain/policy.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import type { CyclesService } from "./cycles.service.ts";
import { cheapestPath, pointsWith, type CheapestPath } from "./domain/cheapestPath.ts";
import type { EvaluationCycle } from "./domain/cycle.ts";
import { partsAt, type Instrument, type InstrumentPart } from "./domain/instrument.ts";
import { claimGap, itemGaps, type ClaimGap, type ItemGap } from "./domain/itemGap.ts";
import { dayMark } from "./domain/knownOn.ts";
import { completenessOf, type Completeness, type EvidenceLink, type ItemAnswer } from "./domain/selfAssessment.ts";
import { scoreOf, type ExplainedScore, type ScoreBasis, type ScoreInput } from "./domain/score.ts";
import { knownUntil, type EvaluationsService } from "./evaluations.service.ts";
import type { InstrumentsService } from "./instruments.service.ts";
import { findAnsweredItems, findAnswers, findEvidence, findStagePoints, type AnsweredItems, type StagePoints } from "./selfAssessments.queries.ts";

/** One satker's self-assessment in one cycle. */
export interface SelfAssessment {
  /** The day it is seen from. Null: now. */
  readonly asKnownOn: LocalDate | null;
  readonly satker: SatkerRecord;
  readonly cycle: EvaluationCycle;
  readonly instrument: Instrument;
  readonly items: readonly InstrumentPart[];
  readonly answers: readonly ItemAnswer[];
  readonly evidence: readonly EvidenceLink[];
  readonly stagePoints: readonly StagePoints[];
  readonly completeness: Completeness;
}

/** Gaps of all items over the satker of a province. */
export interface ItemGapReport {
  /** The day it is seen from. Null: now. */
  readonly asKnownOn: LocalDate | null;
  readonly cycle: EvaluationCycle;
  readonly instrument: Instrument;
  readonly provinceCode: string;
  readonly gaps: readonly ItemGap[];
  readonly total: ClaimGap;
  /** By code, never by gap. */
  readonly satkers: readonly { readonly satker: SatkerRecord; readonly gap: ClaimGap }[];
  readonly sources: readonly FactSource[];
}

interface CompletenessKey {
  readonly cycle: EvaluationCycle;
  readonly satkerCode: string;
  readonly asKnownOn: LocalDate | null;
}

/** Whose path, in which cycle, and which items to try out together. */
export interface PathQuestion {
  readonly satkerCode: string;
  readonly cycleId: string;
  readonly itemCodes: readonly string[];
}

/** The cheapest path, and what a chosen set of items would do. */
export interface SatkerPath {
  readonly assessment: SelfAssessment;
  readonly path: CheapestPath;
  readonly chosen: { readonly itemCodes: readonly string[]; readonly reachedPoints: number | null; readonly crosses: boolean | null };
}

/** Answers to questionnaires: work in progress of the satker, seen within the working scope only. Made for each request. */
export class SelfAssessmentsService {
  readonly #completeness: DataLoader<CompletenessKey, Completeness | null, string>;

  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
    private readonly satkers: SatkersService,
    private readonly cycles: CyclesService,
    private readonly evaluations: EvaluationsService,
    private readonly instruments: InstrumentsService,
  ) {
    this.#completeness = new DataLoader(async (keys) => Promise.all(await this.#completenessOfCycle(keys)), {
      cacheKeyFn: ({ cycle, satkerCode, asKnownOn }) => `${cycle.id} ${satkerCode} ${asKnownOn ?? ""}`,
    });
  }

  /** As known on the day. @throws NotFound when there is no such satker or cycle, not for this reader, or the cycle's instrument is not known. */
  async selfAssessment(satkerCode: string, cycleId: string, asKnownOn: LocalDate | null): Promise<SelfAssessment> {
    // One after the other: when both are missing, the same sentence is said every time.
    const satker = await this.#satker(satkerCode);
    const cycle = await this.cycles.cycle(cycleId, asKnownOn);
    const instrument = await this.#instrumentOf(cycle, asKnownOn);
    const filter = { cycleId: cycle.id, satkerCode, provinceCode: null, knownUntil: knownUntil(asKnownOn) };
    const [answers, evidence, stagePoints] = await Promise.all([
      findAnswers(this.database.prisma, this.actor.scope, filter),
      findEvidence(this.database.prisma, this.actor.scope, filter),
      findStagePoints(this.database.prisma, this.actor.scope, filter),
    ]);
    const items = partsAt(instrument.parts, "ITEM");
    return { asKnownOn, satker, cycle, instrument, items, answers, evidence, stagePoints, completeness: completenessOf(items, answers, evidence) };
  }

  /** Completeness on the board of a cycle. Null: not for this reader, nothing to complete, or the instrument has no items. */
  completeness(cycle: EvaluationCycle, satkerCode: string, asKnownOn: LocalDate | null): Promise<Completeness | null> {
    return this.#completeness.load({ cycle, satkerCode, asKnownOn });
  }

  score(assessment: SelfAssessment, basis: ScoreBasis): ExplainedScore {
    return scoreOf(assessment.instrument, inputOf(assessment), basis);
  }

  /** @throws NotFound as above. */
  async itemGaps(cycleId: string, provinceCode: string, asKnownOn: LocalDate | null): Promise<ItemGapReport> {
    const cycle = await this.cycles.cycle(cycleId, asKnownOn);
    const satkers = await this.satkers.satkersOf(provinceCode, null);
    const instrument = await this.#instrumentOf(cycle, asKnownOn);
    const answers = await findAnswers(this.database.prisma, this.actor.scope, { cycleId: cycle.id, satkerCode: null, provinceCode, knownUntil: knownUntil(asKnownOn) });
    const items = partsAt(instrument.parts, "ITEM");
    const rows = satkers.map((satker) => ({ satker, gap: claimGap(items, answers.filter((answer) => answer.satkerCode === satker.code)) }));
    const sources = [instrument.source, ...firstOfEachFile(answers.map((answer) => answer.source))];
    const known = rows.filter(({ gap }) => gap.verifiedItems > 0);
    return { asKnownOn, cycle, instrument, provinceCode, gaps: itemGaps(items, answers), total: claimGap(items, answers), satkers: known, sources };
  }

  /** @throws NotFound as above; InvalidInput for an item that the instrument does not have. */
  async cheapestPath({ satkerCode, cycleId, itemCodes }: PathQuestion, asKnownOn: LocalDate | null): Promise<SatkerPath> {
    const assessment = await this.selfAssessment(satkerCode, cycleId, asKnownOn);
    const unknown = itemCodes.filter((code) => !assessment.items.some((item) => item.code === code));
    if (unknown.length > 0) throw new InvalidInput(`Instrumen ${assessment.instrument.id} tidak punya butir ${unknown.join(", ")}.`, { items: unknown });
    const scale = await this.evaluations.scaleOf(assessment.cycle.issuer.id, assessment.cycle.year, asKnownOn);
    const path = cheapestPath(assessment.instrument, inputOf(assessment), scale);
    const reachedPoints = path.score.points === null ? null : pointsWith(assessment.instrument, inputOf(assessment), itemCodes);
    const crosses = path.next === null || reachedPoints === null ? null : reachedPoints >= path.next.band.publishedMin;
    return { assessment, path, chosen: { itemCodes, reachedPoints, crosses } };
  }

  async #satker(code: string): Promise<SatkerRecord> {
    const satker = can(this.actor, "SELF_ASSESSMENTS_READ", { kind: "SATKER", code }) ? await this.satkers.satker(code) : null;
    if (!satker) throw new NotFound(`Satker dengan kode "${code}" tidak ada, atau di luar lingkup akun ini.`, { satker: code });
    return satker;
  }

  async #instrumentOf(cycle: EvaluationCycle, asKnownOn: LocalDate | null): Promise<Instrument> {
    if (cycle.instrumentId === null) throw new NotFound(`Instrumen siklus ${cycle.id} tidak diketahui, sehingga kuesionernya tidak dapat ditampilkan.`, { cycle: cycle.id });
    return this.instruments.byId(cycle.instrumentId, knownUntil(asKnownOn));
  }

  async #completenessOfCycle(keys: readonly CompletenessKey[]): Promise<Promise<Completeness | null>[]> {
    const ofCycle = new Map<string, ReturnType<SelfAssessmentsService["loadCycle"]>>();
    return keys.map(async ({ cycle, satkerCode, asKnownOn }) => {
      if (!can(this.actor, "SELF_ASSESSMENTS_READ", { kind: "SATKER", code: satkerCode })) return null;
      const key = `${cycle.id}${dayMark(asKnownOn)}`;
      const loading = ofCycle.get(key) ?? this.loadCycle(cycle, asKnownOn);
      ofCycle.set(key, loading);
      const { items, answered } = await loading;
      const { answers, evidence } = answered.get(satkerCode) ?? { answers: [], evidence: [] };
      return items.length === 0 ? null : completenessOf(items, answers, evidence);
    });
  }

  private async loadCycle(cycle: EvaluationCycle, asKnownOn: LocalDate | null): Promise<{ items: readonly InstrumentPart[]; answered: ReadonlyMap<string, AnsweredItems> }> {
    if (cycle.instrumentId === null) return { items: [], answered: new Map() };
    const until = knownUntil(asKnownOn);
    const filter = { cycleId: cycle.id, satkerCode: null, provinceCode: null, knownUntil: until };
    const [instrument, answered] = await Promise.all([this.instruments.byId(cycle.instrumentId, until), findAnsweredItems(this.database.prisma, this.actor.scope, filter)]);
    return { items: partsAt(instrument.parts, "ITEM"), answered };
  }
}

function inputOf({ answers, stagePoints }: SelfAssessment): ScoreInput {
  return { answers, stagePoints: new Map(stagePoints.map(({ stageCode, points }) => [stageCode, points])) };
}

/** A province's answers come from few files: each file is cited once, by its first row. */
function firstOfEachFile(sources: readonly FactSource[]): FactSource[] {
  return [...new Map(sources.toReversed().map((source) => [source.importBatchId, source])).values()];
}
