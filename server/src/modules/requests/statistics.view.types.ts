import { measured, missing, type Measured, type MissingReason } from "../../kernel/measure.ts";
import { provenanceOf, type FactSource, type ProvenanceFacts } from "../../kernel/provenance.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import { toMeasureType, type MeasureType, type Unit } from "../../platform/graphql/measure.types.ts";
import type { OutcomeCounts, RegimeFigures } from "./domain/handlingFigures.ts";
import { LEGAL_REGIMES, type LegalRegime } from "./domain/legalRule.ts";
import type { QuantileMeasure } from "./domain/quantile.ts";
import { EXEMPTION_LETTERS } from "./domain/requestEvent.ts";
import { HANDLING_METHOD } from "./domain/settings.ts";
import type { Share } from "./domain/shareInterval.ts";
import { sharedCount, sharedCounts, sharedQuantile, sharedShare } from "./domain/suppression.ts";
import type { RegisterFinding } from "./domain/suspiciousRegister.ts";
import type { RecordedPeriod } from "./periods.queries.ts";
import type { RequestStatistics } from "./statistics.service.ts";
import type { AgeBandType, CaseFunnelType, LetterCountType, RegimeStatisticsType, RegisterCoverageType, RegisterFindingType, RequestOutcomesType, RequestStatisticsType } from "./statistics.types.ts";

/** Dresses figures for one reader: beyond satker and legal division small counts are held back, and what could tell them. */
class Dress {
  constructor(
    private readonly showsSmallCounts: boolean,
    private readonly provenance: ProvenanceFacts,
  ) {}

  measure(value: Measured, unit: Unit = "COUNT", n: number | null = null): MeasureType {
    return toMeasureType(value, unit, n, this.provenance);
  }

  /** One count on its own. */
  count(value: number): MeasureType {
    return this.measure(this.showsSmallCounts ? measured(value) : sharedCount(value));
  }

  /** Counts that add up to a total that is shown too. */
  counts(values: readonly number[]): { readonly total: MeasureType; readonly cells: readonly MeasureType[] } {
    const shared = this.showsSmallCounts ? { total: measured(values.reduce((sum, value) => sum + value, 0)), cells: values.map(measured) } : sharedCounts(values);
    return { total: this.measure(shared.total), cells: shared.cells.map((cell) => this.measure(cell)) };
  }

  absent(reason: MissingReason): MeasureType {
    return this.measure(missing(reason));
  }

  share(share: Share): MeasureType {
    const shown = this.showsSmallCounts ? share : sharedShare(share);
    if (shown.kind === "missing") return this.measure(missing(shown.reason), "PERCENT");
    const { lowPercent, highPercent } = shown.interval;
    const { value, unit, n, status, provenance } = this.measure(measured(shown.sharePercent), "PERCENT", shown.n);
    return { value, unit, n, status, provenance, interval: { low: lowPercent, high: highPercent, level: 0.95 } };
  }

  quantile(quantile: QuantileMeasure): MeasureType {
    const shown = this.showsSmallCounts ? quantile : sharedQuantile(quantile);
    return shown.kind === "missing" ? this.measure(missing(shown.reason), "WORKING_DAYS") : this.measure(measured(shown.value), "WORKING_DAYS", shown.n);
  }
}

export function toRequestStatisticsType(statistics: RequestStatistics, computedAt: Date, today: LocalDate): RequestStatisticsType {
  const { asked, range, asKnownOn, figures, open } = statistics;
  const provenance = provenanceOfRegisters(statistics, computedAt);
  const dress = new Dress(statistics.showsSmallCounts, provenance);
  const letters = figures.refusalsByLetter;
  const letterCells = letters && dress.counts(EXEMPTION_LETTERS.map((letter) => letters[letter])).cells;
  const ages = dress.counts([...open.byAge.map(({ count }) => count), open.withoutAge]);
  return {
    id: `request-statistics:${asked.provinceCode ?? ""}:${asked.satkerCode ?? ""}:${range.from}:${range.to}:${asKnownOn ?? ""}`,
    from: range.from,
    to: range.to,
    asKnownOn,
    dataset: statistics.dataset,
    smallCountsAreHeldBack: !statistics.showsSmallCounts,
    coverage: coverageOf(statistics),
    requests: figures.requests.kind === "missing" ? dress.measure(figures.requests) : dress.count(figures.requests.value),
    outcomes: outcomesOf(figures.outcomes, dress),
    refusalsByLetter: EXEMPTION_LETTERS.map((letter, at): LetterCountType => ({ letter, count: letterCells?.[at] ?? dress.absent("NOT_REPORTED") })),
    withConsequenceTest: dress.share(figures.withConsequenceTest),
    byRegime: regimesOf(figures.byRegime, figures.requests, dress),
    unclassified: dress.share(figures.unclassified),
    open: {
      on: asKnownOn ?? today,
      open: ages.total,
      overdue: dress.count(open.overdue),
      withoutAge: ages.cells.at(-1) ?? dress.absent("NOT_APPLICABLE"),
      byAge: open.byAge.map((band, at): AgeBandType => ({ ...band, count: ages.cells[at] ?? dress.absent("NOT_APPLICABLE") })),
    },
    oldestOpen: statistics.oldestOpen,
    funnel: funnelOf(statistics, dress),
    provenance,
  };
}

function regimesOf(byRegime: Readonly<Record<LegalRegime, RegimeFigures>>, requests: Measured, dress: Dress): RegimeStatisticsType[] {
  const classified = LEGAL_REGIMES.map((regime) => byRegime[regime].requests);
  const total = requests.kind === "value" ? requests.value : 0;
  // Unclassified belongs to the row too: with it, no hidden count can be reckoned back from the total.
  const cells = dress.counts([...classified, total - classified.reduce((sum, count) => sum + count, 0)]).cells;
  return LEGAL_REGIMES.map((regime, at) => ({
    regime,
    requests: requests.kind === "missing" ? dress.measure(requests) : (cells[at] ?? dress.absent("NOT_APPLICABLE")),
    onTime: dress.share(byRegime[regime].onTime),
    onTimeWithoutExtension: dress.share(byRegime[regime].onTimeWithoutExtension),
    medianWorkingDays: dress.quantile(byRegime[regime].medianWorkingDays),
    p90WorkingDays: dress.quantile(byRegime[regime].p90WorkingDays),
  }));
}

const OUTCOMES = ["granted", "grantedInPart", "refusedExempt", "refusedNotHeld", "withdrawn", "lapsedIncomplete", "open"] as const satisfies readonly (keyof OutcomeCounts)[];

function outcomesOf(outcomes: OutcomeCounts | null, dress: Dress): RequestOutcomesType {
  const cells = outcomes && dress.counts(OUTCOMES.map((name) => outcomes[name])).cells;
  return Object.fromEntries(OUTCOMES.map((name, at) => [name, cells?.[at] ?? dress.absent("NOT_REPORTED")])) as Record<(typeof OUTCOMES)[number], MeasureType>;
}

function funnelOf({ funnel, figures }: RequestStatistics, dress: Dress): CaseFunnelType {
  return {
    requests: figures.requests.kind === "missing" ? dress.measure(figures.requests) : dress.count(funnel.requests),
    objections: dress.count(funnel.objections),
    objectionsWithoutRequest: dress.count(funnel.objectionsWithoutRequest),
    disputes: dress.count(funnel.disputes),
    prematureDisputes: dress.count(funnel.prematureDisputes),
    decidedDisputes: dress.count(funnel.decidedDisputes),
    requestsObjected: dress.share(funnel.requestsObjected),
    objectionsAnsweredOnTime: dress.share(funnel.objectionsAnsweredOnTime),
    objectionsDisputed: dress.share(funnel.objectionsDisputed),
    disputesDecided: dress.share(funnel.disputesDecided),
  };
}

function coverageOf({ reporting, satkerCodes }: RequestStatistics): RegisterCoverageType {
  const states = [...reporting.values()];
  const count = (...wanted: readonly string[]): number => states.filter((state) => wanted.includes(state)).length;
  return {
    satkerCount: satkerCodes.length,
    reportedCount: count("REPORTED"),
    partlyReportedCount: count("PARTLY"),
    notReportedCount: count("NOT_REPORTED", "NOT_DUE"),
    satkers: [...reporting].map(([satkerCode, state]) => ({ satkerCode, state })),
  };
}

/** The files that say for which days registers were handed in. Rows of requests are found through their own origin. */
function provenanceOfRegisters({ periods, dataset }: RequestStatistics, computedAt: Date): ProvenanceFacts {
  return { ...provenanceOf(periods.flatMap(sourceOf), computedAt, HANDLING_METHOD), containsDemoData: dataset === "DEMO" };
}

function sourceOf({ satkerCode, fromOn, toOn, batchId, fileName, fileRow, dataset, dataAsOf }: RecordedPeriod): FactSource[] {
  if (batchId === null || fileName === null || fileRow === null) return [];
  return [{ text: `register ${satkerCode}, ${fromOn} – ${toOn}`, confidence: "HIGH", fileName, fileRow, importBatchId: batchId, dataset, dataAsOf }];
}

export function toFindingType(satkerCode: string, finding: RegisterFinding): RegisterFindingType {
  const isGap = finding.kind === "CONSTANT_GAP";
  const on = finding.kind === "ACTS_ON_DAY_OFF" ? finding.on : null;
  return {
    id: `finding:${satkerCode}:${finding.kind}:${isGap ? finding.gapCalendarDays : (on ?? "")}:${finding.kind === "ACTS_ON_DAY_OFF" ? finding.act : ""}`,
    satkerCode,
    kind: finding.kind,
    gapCalendarDays: isGap ? finding.gapCalendarDays : null,
    rowsCompared: isGap ? finding.rowsCompared : null,
    on,
    requestIds: finding.requestIds,
  };
}
