import { measured, missing, type Measured } from "../../../kernel/measure.ts";
import type { HandlingRecord, LimitVerdict } from "./handlingRecord.ts";
import type { LegalRegime } from "./legalRule.ts";
import { quantileOf, type QuantileMeasure } from "./quantile.ts";
import { EXEMPTION_LETTERS, type ExemptionLetter, type RefusalGround } from "./requestEvent.ts";
import { shareOf, type Share } from "./shareInterval.ts";

/** One satker's register for a period. An empty register reports zero requests; a register not handed in reports nothing. */
export type SatkerRegister =
  | { readonly satkerCode: string; readonly kind: "REPORTED"; readonly records: readonly HandlingRecord[] }
  | { readonly satkerCode: string; readonly kind: "NOT_REPORTED" };

/** How requests were decided. Unit: number of requests. */
export interface OutcomeCounts {
  readonly granted: number;
  readonly grantedInPart: number;
  readonly refusedExempt: number;
  readonly refusedNotHeld: number;
  readonly withdrawn: number;
  readonly lapsedIncomplete: number;
  /** Neither answered nor ended. */
  readonly open: number;
}

/** Figures of one regime. Shares and days carry their own n. */
export interface RegimeFigures {
  readonly requests: number;
  /** Written notice within the limit and its lawful extension, of those whose limit is decided. */
  readonly onTime: Share;
  /** The same by the first limit alone. */
  readonly onTimeWithoutExtension: Share;
  readonly medianWorkingDays: QuantileMeasure;
  readonly p90WorkingDays: QuantileMeasure;
}

export interface HandlingFigures {
  readonly satkerReported: number;
  readonly satkerNotReported: number;
  /** Missing when no satker reported; 0 only when some did and had none. */
  readonly requests: Measured;
  /** Null when no satker reported. */
  readonly outcomes: OutcomeCounts | null;
  /** By Pasal 17 letter, refusals in full and in part. Null when no satker reported. */
  readonly refusalsByLetter: Readonly<Record<ExemptionLetter, number>> | null;
  /** Refusals under Pasal 17 with a consequence test, of those that say whether there is one. */
  readonly withConsequenceTest: Share;
  readonly byRegime: Readonly<Record<LegalRegime, RegimeFigures>>;
  /** Requests without a regime, of all. */
  readonly unclassified: Share;
}

/**
 * The four figures of UU 14/2008 Pasal 12 (number, time, granted or refused, grounds) and those around them, over one satker or many.
 * Always from records: medians of offices are never averaged. Order of registers and records does not matter.
 */
export function handlingFigures(registers: readonly SatkerRegister[]): HandlingFigures {
  const reported = registers.filter((register) => register.kind === "REPORTED");
  const records = reported.flatMap((register) => register.records);
  const hasReport = reported.length > 0;
  const report = hasReport ? "REPORTED" : "NOT_REPORTED";
  const reasonIfNone = hasReport ? "NOT_APPLICABLE" : "NOT_REPORTED";
  const grounds = records.flatMap((record) => groundsOf(record));
  const tests = grounds.flatMap((ground) => (ground.kind === "EXEMPT" && ground.hasConsequenceTest !== null ? [ground.hasConsequenceTest] : []));
  return {
    satkerReported: reported.length,
    satkerNotReported: registers.length - reported.length,
    requests: hasReport ? measured(records.length) : missing("NOT_REPORTED"),
    outcomes: hasReport ? outcomeCounts(records) : null,
    refusalsByLetter: hasReport ? refusalsByLetter(grounds) : null,
    withConsequenceTest: shareOf(countOf(tests, (exists) => exists), tests.length, reasonIfNone),
    byRegime: { GENERAL: regimeFigures(records, "GENERAL", report), ELECTION: regimeFigures(records, "ELECTION", report) },
    unclassified: shareOf(countOf(records, (record) => record.regime === null), records.length, reasonIfNone),
  };
}

function regimeFigures(all: readonly HandlingRecord[], regime: LegalRegime, report: "REPORTED" | "NOT_REPORTED"): RegimeFigures {
  const records = all.filter((record) => record.regime === regime);
  const reasonIfNone = report === "NOT_REPORTED" ? report : records.length === 0 ? "NOT_APPLICABLE" : "NOT_DUE";
  const keptOf = (verdictOf: (record: HandlingRecord) => LimitVerdict): Share => {
    const decided = records.map(verdictOf).filter((verdict) => verdict === "MET" || verdict === "MISSED");
    return shareOf(countOf(decided, (verdict) => verdict === "MET"), decided.length, reasonIfNone);
  };
  const days = records.flatMap((record) => (record.workingDaysToNotice === null ? [] : [record.workingDaysToNotice]));
  return {
    requests: records.length,
    onTime: keptOf((record) => record.limit),
    onTimeWithoutExtension: keptOf((record) => record.firstLimit),
    medianWorkingDays: quantileOf(days, 0.5, reasonIfNone),
    p90WorkingDays: quantileOf(days, 0.9, reasonIfNone),
  };
}

function outcomeCounts(records: readonly HandlingRecord[]): OutcomeCounts {
  const decided = (kind: string, ground?: RefusalGround["kind"]): number =>
    countOf(records, ({ decision }) => decision?.kind === kind && (ground === undefined || (decision.kind === "REFUSED" && decision.ground.kind === ground)));
  const ended = (status: HandlingRecord["status"]): number => countOf(records, (record) => record.decision === null && record.status === status);
  const [withdrawn, lapsedIncomplete] = [ended("WITHDRAWN"), ended("LAPSED_INCOMPLETE")];
  return {
    granted: decided("GRANTED"),
    grantedInPart: decided("GRANTED_IN_PART"),
    refusedExempt: decided("REFUSED", "EXEMPT"),
    refusedNotHeld: decided("REFUSED", "NOT_HELD"),
    withdrawn,
    lapsedIncomplete,
    open: countOf(records, (record) => record.decision === null) - withdrawn - lapsedIncomplete,
  };
}

function groundsOf({ decision }: HandlingRecord): RefusalGround[] {
  const ground = decision?.kind === "REFUSED" || decision?.kind === "GRANTED_IN_PART" ? decision.ground : null;
  return ground ? [ground] : [];
}

function refusalsByLetter(grounds: readonly RefusalGround[]): Readonly<Record<ExemptionLetter, number>> {
  const countLetter = (letter: ExemptionLetter): number => countOf(grounds, (ground) => ground.kind === "EXEMPT" && ground.letter === letter);
  return Object.fromEntries(EXEMPTION_LETTERS.map((letter) => [letter, countLetter(letter)])) as Record<ExemptionLetter, number>;
}

function countOf<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.filter(holds).length;
}
