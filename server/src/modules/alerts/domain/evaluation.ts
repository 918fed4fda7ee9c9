import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { Bucket } from "../../measures/domain/bucket.ts";
import { recoveryLine, type AlertRule } from "./alertRule.ts";
import { NOTHING_YET, nextStanding, type AlertStanding, type AlertState } from "./alertState.ts";
import type { Reading, UnknownReason } from "./reading.ts";

/** How a rule stands for one subject, flat, as it is kept. */
export interface AlertStandingRecord extends AlertStanding {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly subject: string;
  readonly provinceCode: string;
  readonly satkerCode: string | null;
  readonly dataset: Dataset;
  readonly since: LocalDate;
  readonly countedOn: LocalDate;
  readonly periodId: string;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly value: number | null;
  readonly unknownReason: UnknownReason | null;
  readonly cases: number | null;
  readonly toldMembers: number | null;
  readonly toldOf: number | null;
  readonly dataAsOf: LocalDate | null;
  readonly methodVersion: string;
}

/** A change of state with threshold and recovery line as they were. */
export interface AlertChange extends AlertStandingRecord {
  readonly fromState: AlertState;
  readonly threshold: number | null;
  readonly recoveryLine: number | null;
}

/** What was read of one subject. */
export interface SubjectReading {
  /** Null: the province. */
  readonly satkerCode: string | null;
  readonly reading: Reading;
  readonly period: Bucket;
  readonly methodVersion: string;
}

/** One rule for one subject on a day: how it stands now, and the change if it changed. Null change: the state is the same. */
export function evaluate(rule: AlertRule, { satkerCode, reading, period, methodVersion }: SubjectReading, before: (AlertStanding & { readonly since: LocalDate }) | undefined, on: LocalDate): { readonly standing: AlertStandingRecord; readonly change: AlertChange | null } {
  const from = before ?? NOTHING_YET;
  const next = nextStanding(from, reading.verdict, rule, on);
  const isSame = next.state === from.state;
  const standing: AlertStandingRecord = {
    ...next,
    countedOn: on,
    since: isSame && before !== undefined ? before.since : on,
    ruleId: rule.id,
    ruleVersion: rule.version,
    subject: satkerCode ?? rule.provinceCode,
    provinceCode: rule.provinceCode,
    satkerCode,
    dataset: rule.dataset,
    periodId: period.id,
    periodFrom: period.from,
    periodTo: period.to,
    value: reading.value,
    unknownReason: reading.unknownReason,
    cases: reading.cases,
    toldMembers: reading.told?.members ?? null,
    toldOf: reading.told?.of ?? null,
    dataAsOf: reading.dataAsOf,
    methodVersion,
  };
  return { standing, change: isSame ? null : { ...standing, fromState: from.state, threshold: rule.threshold, recoveryLine: recoveryLine(rule) } };
}
