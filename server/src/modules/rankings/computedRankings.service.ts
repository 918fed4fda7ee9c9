import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Actor } from "../access/domain/actor.ts";
import { authorize, can } from "../access/domain/policy.ts";
import { isMeasureKey, measureOf } from "../measures/domain/catalogue.ts";
import type { MeasureReader } from "../measures/measureReader.service.ts";
import { isInnerReader } from "../requests/domain/requestReader.ts";
import { LEAST_SHOWN_COUNT } from "../requests/domain/suppression.ts";
import type { ProvinceRecord, SatkerRecord } from "../satkers/domain/satker.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { findNode, leavesOf, type Aggregation } from "./domain/indexTree.ts";
import { influencesOn, type InfluenceReport } from "./domain/influence.ts";
import type { Method, PeerGroupRule } from "./domain/method.ts";
import { writtenNode, type MethodRecord } from "./domain/methodRecord.ts";
import { rankGroups, standingIn, type RankedGroup, type SatkerStanding } from "./domain/rankedGroups.ts";
import type { ShownRule } from "./domain/shownScores.ts";
import { withAggregation, withWeights, type WeightProblem } from "./domain/whatIf.ts";
import type { WrittenNode } from "./domain/writtenMethod.ts";
import { candidatesOf, readRankingFacts, type MonthRange, type PeriodFacts, type RankingFacts } from "./rankingFacts.service.ts";
import type { RankingMethodsService } from "./rankingMethods.service.ts";
import { SIMULATIONS } from "./rememberedSimulations.service.ts";

/** What is asked to be ranked. Null: the method's own choice. */
export interface RankingAsked {
  /** Null: all provinces, with peer group NATIONAL. */
  readonly provinceCode: string | null;
  readonly basis: string | null;
  readonly peerGroup: PeerGroupRule | null;
  readonly methodId: string | null;
  readonly asKnownOn: LocalDate | null;
}

/** Whom and by what, after every choice is made. */
export interface RankingFrame {
  readonly province: ProvinceRecord | null;
  readonly record: MethodRecord;
  readonly basis: WrittenNode;
  readonly peerGroup: PeerGroupRule;
  readonly asKnownOn: LocalDate | null;
}

export interface ComputedRanking {
  readonly frame: RankingFrame;
  readonly range: MonthRange;
  /** That of the record, or a trial of it. */
  readonly method: Method;
  readonly facts: RankingFacts;
  readonly period: PeriodFacts;
  readonly groups: readonly RankedGroup[];
  /** Satker within the reader's scope, by code. */
  readonly satkers: ReadonlyMap<string, SatkerRecord>;
  /** Names of provinces within the reader's scope, by code. */
  readonly provinceNames: ReadonlyMap<string, string>;
  readonly shown: ShownRule;
}

export interface ExplainedRanking {
  readonly ranking: ComputedRanking;
  readonly satker: SatkerRecord;
  readonly standing: SatkerStanding;
  /** Null: no score, or the basis is not the index. */
  readonly influence: InfluenceReport | null;
  /** True: this account may read figures of the measure. */
  readonly mayRead: (code: string) => boolean;
}

export interface WhatIfTrial {
  readonly base: ComputedRanking;
  readonly problems: readonly WeightProblem[];
  /** Null: refused. */
  readonly trial: ComputedRanking | null;
}

/**
 * Rankings that Pantau computes. Every peer is ranked along, whoever asks, so that all readers find the same place and n; what is told of single
 * satker stays within the reader's scope. Made for each request.
 */
export class ComputedRankingsService {
  constructor(
    /** Within the reader's own scope. */
    private readonly satkers: Pick<SatkersService, "province" | "provinces" | "satker">,
    private readonly methods: Pick<RankingMethodsService, "choose">,
    /** Reads every peer: of asRanker(actor). */
    private readonly measures: Pick<MeasureReader, "read">,
    private readonly actor: Actor,
  ) {}

  /**
   * One period's ranking.
   * @throws NotFound for a province or method that is none or not this reader's; Forbidden for a measure that is not; InvalidInput; RankingMethodUnknown.
   */
  async ranking(asked: RankingAsked, range: MonthRange): Promise<ComputedRanking> {
    const frame = await this.frame(asked, range.to);
    const facts = await this.facts(frame, [range]);
    const [period] = facts.periods;
    if (period === undefined) throw new Error("One range gave no period");
    return this.compute(frame, facts, period, frame.record.method);
  }

  /** Why one satker stands where it does. @throws as ranking; NotFound for a satker that is none or not this reader's. */
  async explain(satkerCode: string, asked: Omit<RankingAsked, "provinceCode">, range: MonthRange): Promise<ExplainedRanking> {
    const satker = await this.satkers.satker(satkerCode);
    if (satker === null) throw new NotFound(`Satker dengan kode "${satkerCode}" tidak ada, atau bukan wewenang akun ini.`, { satker: satkerCode });
    const ranking = await this.ranking({ ...asked, provinceCode: asked.peerGroup === "NATIONAL" ? null : satker.provinceCode }, range);
    const standing = standingIn(ranking.groups, satkerCode);
    if (standing === undefined) throw new Error(`Satker ${satkerCode} stands in no peer group`);
    const observations = ranking.period.observations.get(satkerCode) ?? new Map();
    const isIndex = ranking.frame.basis.kind === "INDEX";
    return {
      ranking,
      satker,
      standing,
      influence: isIndex ? influencesOn(ranking.method, satkerCode, observations, standing.group.ranking) : null,
      mayRead: (code) => !isMeasureKey(code) || can(this.actor, measureOf(code).needs),
    };
  }

  /** The ranking under other weights or another mean, beside the method's own. Nothing is stored. @throws as ranking. */
  async whatIf(asked: RankingAsked, range: MonthRange, change: { readonly weights: ReadonlyMap<string, number>; readonly aggregation: Aggregation | null }): Promise<WhatIfTrial> {
    const base = await this.ranking(asked, range);
    const tried = withWeights(base.method, change.weights);
    if (tried.kind === "refused") return { base, problems: tried.problems, trial: null };
    const method = change.aggregation === null ? tried.method : withAggregation(tried.method, change.aggregation);
    return { base, problems: [], trial: await this.compute(base.frame, base.facts, base.period, method, base) };
  }

  /** Makes every choice that the question leaves open. */
  async frame(asked: RankingAsked, periodEnd: LocalDate): Promise<RankingFrame> {
    const { provinceCode, methodId, asKnownOn } = asked;
    if (provinceCode === null && asked.peerGroup !== "NATIONAL") throw new InvalidInput("Tanpa provinsi hanya peringkat nasional yang ada. Pilih provinsi, atau kelompok NATIONAL.", { peerGroup: asked.peerGroup });
    const province = provinceCode === null ? null : await this.satkers.province(provinceCode);
    const record = await this.methods.choose({ methodId, provinceCode, periodEnd, asKnownOn });
    const basis = writtenNode(record, asked.basis ?? record.method.index.code);
    if (basis === undefined) {
      const available = record.written.nodes.map(({ code }) => code);
      throw new InvalidInput(`Dasar peringkat "${asked.basis ?? ""}" tidak ada dalam metode ${record.written.id}. Pilih salah satu: ${available.join(", ")}.`, { basis: asked.basis, available });
    }
    if (basis.kind === "MEASURE" && isMeasureKey(basis.code)) authorize(this.actor, measureOf(basis.code).needs);
    return { province, record, basis, peerGroup: asked.peerGroup ?? record.method.peerGroupRule, asKnownOn };
  }

  /** Observations of the frame's area for the measures below its basis. */
  facts({ province, record, basis, peerGroup, asKnownOn }: RankingFrame, ranges: readonly MonthRange[]): Promise<RankingFacts> {
    const node = findNode(record.method.index, basis.code) ?? record.method.index;
    return readRankingFacts(this.measures, { provinceCode: peerGroup === "NATIONAL" ? null : (province?.code ?? null), ranges, keys: leavesOf(node).map(({ code }) => code), asKnownOn });
  }

  /** Ranks one period's facts by a method. Whom the reader may see is looked up once; `known` has it already. */
  async compute(frame: RankingFrame, facts: RankingFacts, period: PeriodFacts, method: Method, known?: Pick<ComputedRanking, "satkers" | "provinceNames">): Promise<ComputedRanking> {
    const ranked = { ...method, peerGroupRule: frame.peerGroup };
    const groups = rankGroups(ranked, candidatesOf(facts, period, frame.peerGroup), frame.basis.code, (by, peers, basis) => SIMULATIONS.of(by, peers, basis));
    const visible = known ?? (await this.visible(facts));
    return { frame, range: period.range, method: ranked, facts, period, groups, satkers: visible.satkers, provinceNames: visible.provinceNames, shown: this.shown() };
  }

  /** Which of the ranked satker this reader may see. Two statements. */
  async visible({ satkers }: RankingFacts): Promise<Pick<ComputedRanking, "satkers" | "provinceNames">> {
    const [found, provinces] = await Promise.all([Promise.all(satkers.map(({ code }) => this.satkers.satker(code))), this.satkers.provinces()]);
    return {
      satkers: new Map(found.flatMap((satker) => (satker === null ? [] : [[satker.code, satker] as const]))),
      provinceNames: new Map(provinces.map(({ code, name }) => [code, name])),
    };
  }

  private shown(): ShownRule {
    return {
      showsSmallCounts: isInnerReader(this.actor, { kind: "NOTHING" }),
      namesPersons: (code) => isMeasureKey(code) && measureOf(code).namesPersons,
      leastShownCount: LEAST_SHOWN_COUNT,
    };
  }
}
