import { InvalidInput } from "../../kernel/domainError.ts";
import { runId } from "../measures/domain/bucket.ts";
import type { EvaluationOutcome } from "../evaluations/domain/outcome.ts";
import type { EvaluationsService } from "../evaluations/evaluations.service.ts";
import type { ComputedRanking, ComputedRankingsService, RankingAsked, RankingFrame } from "./computedRankings.service.ts";
import type { MethodRecord } from "./domain/methodRecord.ts";
import { movementBetween, type Movement } from "./domain/movement.ts";
import type { MonthRange } from "./rankingFacts.service.ts";
import type { RankingMethodsService } from "./rankingMethods.service.ts";

/** Two periods under given methods, group by group. */
export interface MovementView {
  readonly from: ComputedRanking;
  readonly to: ComputedRanking;
  /** By group code. */
  readonly groups: ReadonlyMap<string, Movement>;
}

export interface RankingMovement {
  /** Then and now, each under its own method. Null method: none was meant for the period. */
  readonly periods: readonly [HistoryPeriod, HistoryPeriod];
  /** Each period under its own method. Null: one of them has none. */
  readonly official: MovementView | null;
  /** Both under the later one's. Null: that is their own already. */
  readonly frozen: MovementView | null;
}

/** One period of a history. */
export interface HistoryPeriod {
  readonly range: MonthRange;
  /** Under the period's own method. Null: none was meant for it. */
  readonly official: ComputedRanking | null;
  /** Under the method of the last period. */
  readonly frozen: ComputedRanking;
  /** What the commission published for the year, by satker code. Null: the period is no whole year. */
  readonly published: ReadonlyMap<string, EvaluationOutcome> | null;
}

export interface RankingHistory {
  readonly frame: RankingFrame;
  readonly periods: readonly HistoryPeriod[];
}

/** Unit: periods. */
export const MOST_PERIODS = 8;

/** Movement and history of computed rankings. Made for each request. */
export class RankingChangesService {
  constructor(
    private readonly rankings: ComputedRankingsService,
    private readonly methods: RankingMethodsService,
    private readonly evaluations: EvaluationsService,
  ) {}

  /**
   * Who moved from one period to a later one.
   * @throws as ComputedRankingsService.ranking; InvalidInput unless `to` begins after `from` ends.
   */
  async movement(asked: RankingAsked, from: MonthRange, to: MonthRange): Promise<RankingMovement> {
    if (to.from <= from.to) throw new InvalidInput(`Masa kedua (${runId(to)}) harus mulai sesudah masa pertama (${runId(from)}) berakhir.`, { from: runId(from), to: runId(to) });
    const [before, after] = await this.periods(asked, [from, to]);
    if (before === undefined || after === undefined) throw new Error("Two ranges gave no two periods");
    const [first, second] = [before.official, after.official];
    const periods = [{ ...before, published: null }, { ...after, published: null }] as const;
    const isOneMethod = first !== null && first === before.frozen && second === after.frozen;
    return { periods, official: first === null || second === null ? null : viewOf(first, second), frozen: isOneMethod ? null : viewOf(before.frozen, after.frozen) };
  }

  /** Places in 1 to 8 periods, oldest first, under the method of the last. @throws as ComputedRankingsService.ranking; InvalidInput. */
  async history(asked: RankingAsked, ranges: readonly MonthRange[]): Promise<RankingHistory> {
    if (ranges.length === 0 || ranges.length > MOST_PERIODS) throw new InvalidInput(`Banyaknya masa harus 1 sampai ${MOST_PERIODS}.`, { periods: ranges.length });
    const ordered = ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const ranked = await this.periods(asked, ordered);
    const last = ranked.at(-1);
    if (last === undefined) throw new Error("No period");
    const codes = [...last.frozen.satkers.keys()];
    const outcomes = await this.evaluations.outcomesOfSatkers(codes, asked.asKnownOn);
    const { dataset } = last.frozen.facts;
    const periods = ranked.map((period): HistoryPeriod => ({ ...period, published: isYear(period.range) ? publishedOf(outcomes, Number(period.range.from.slice(0, 4)), dataset) : null }));
    return { frame: last.frozen.frame, periods };
  }

  /** Each range under its own method and under that of the last range. Facts are read once. */
  private async periods(asked: RankingAsked, ranges: readonly MonthRange[]): Promise<readonly Omit<HistoryPeriod, "published">[]> {
    const last = ranges.at(-1);
    if (last === undefined) return [];
    const frame = await this.rankings.frame(asked, last.to);
    const records = await Promise.all(ranges.map((range) => this.recordOf(asked, range, frame)));
    const facts = await this.rankings.facts(frame, ranges);
    const visible = await this.rankings.visible(facts);
    return Promise.all(
      facts.periods.map(async (period, at) => {
        const frozen = await this.rankings.compute(frame, facts, period, frame.record.method, visible);
        const record = records[at] ?? null;
        if (record === null) return { range: period.range, official: null, frozen };
        const own = record === frame.record ? frozen : await this.rankings.compute({ ...frame, record }, facts, period, record.method, visible);
        return { range: period.range, official: own, frozen };
      }),
    );
  }

  /** The method of one period. Null: none was meant for it, or it does not know what is ranked by. */
  private async recordOf({ methodId, provinceCode, asKnownOn }: RankingAsked, { to }: MonthRange, frame: RankingFrame): Promise<MethodRecord | null> {
    if (methodId !== null) return frame.record;
    const record = await this.methods.inForce({ provinceCode, periodEnd: to, asKnownOn });
    return record !== null && record.written.nodes.some(({ code }) => code === frame.basis.code) ? record : null;
  }
}

function isYear({ from, to }: MonthRange): boolean {
  return from.endsWith("-01-01") && to.endsWith("-12-31");
}

function viewOf(from: ComputedRanking, to: ComputedRanking): MovementView {
  const groups = to.groups.flatMap((group) => {
    const earlier = from.groups.find(({ ranking }) => ranking.peerGroup === group.ranking.peerGroup);
    if (earlier === undefined) return [];
    const movement = movementBetween(
      { period: runId(from.range), method: from.method, ranking: earlier.ranking, robustness: earlier.robustness },
      { period: runId(to.range), method: to.method, ranking: group.ranking, robustness: group.robustness },
    );
    return [[group.ranking.peerGroup, movement] as const];
  });
  return { from, to, groups: new Map(groups) };
}

/** What was published for a year in the same dataset. A satker rated by several issuers is told by the province's own. */
function publishedOf(outcomes: ReadonlyMap<string, readonly EvaluationOutcome[]>, year: number, dataset: string): ReadonlyMap<string, EvaluationOutcome> {
  return new Map(
    [...outcomes].flatMap(([code, ofSatker]) => {
      const ofYear = ofSatker.filter((outcome) => outcome.year === year && outcome.issuer.dataset === dataset && outcome.issuer.level === "PROVINCE");
      const own = ofYear.find(({ issuer }) => issuer.provinceCode === code.slice(0, 2)) ?? ofYear[0];
      return own === undefined ? [] : [[code, own] as const];
    }),
  );
}
