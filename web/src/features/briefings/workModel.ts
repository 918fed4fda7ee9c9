import type { TaskDayUnit, TaskKind, TaskReason, TaskTime } from "../../gql/graphql.ts";
import type { BriefingWords } from "../../i18n/briefings.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { addresses } from "../../pieces/addresses.ts";
import { evaluationAddresses } from "../../pieces/evaluationAddresses.ts";
import { requestAddresses } from "../../pieces/requestAddresses.ts";

/** A task, as far as its words need it. */
export interface TaskFacts {
  kind: TaskKind;
  reason: TaskReason;
  time: TaskTime;
  dueOn?: string | null | undefined;
  since?: string | null | undefined;
  daysLeft?: number | null | undefined;
  dayUnit: TaskDayUnit;
  record: string;
  title: string;
  detail?: string | null | undefined;
  satker: { code: string };
}

export type DueTone = "late" | "soon" | "calm" | "open";

const TIMES: readonly TaskTime[] = ["OVERDUE", "TODAY", "THIS_WEEK", "LATER", "UNDATED"];
const SOON = 2;

/** How far off the last day is, in words. What is not known stays without a number. */
export function dueWords({ time, dueOn, since, daysLeft, dayUnit }: TaskFacts, words: BriefingWords, locale: Locale): { text: string; tone: DueTone } {
  const ofWork = dayUnit === "WORKING_DAYS";
  const number = (value: number) => formatNumber(value, locale);
  if (time === "UNDATED") return { text: words("work.due.none"), tone: "open" };
  if (time === "TODAY") return { text: words("work.due.today"), tone: "soon" };
  if (time === "OVERDUE") {
    // Something that is gone has no date of its own, or one that has not come: what counts is since when.
    if (typeof dueOn !== "string" || (typeof daysLeft === "number" && daysLeft > 0)) return { text: typeof since === "string" ? words("work.due.since", { date: formatLocalDate(since, locale) }) : words("work.due.sinceUnknown"), tone: "late" };
    if (typeof daysLeft !== "number") return { text: words("work.due.lateUncounted"), tone: "late" };
    if (daysLeft === 0) return { text: words("work.due.lateOnDaysOff"), tone: "late" };
    return { text: words(ofWork ? "work.due.workingLate" : "work.due.late", { n: number(-daysLeft) }), tone: "late" };
  }
  if (typeof daysLeft !== "number") return { text: words("work.due.uncounted"), tone: "calm" };
  return { text: words(ofWork ? "work.due.workingLeft" : "work.due.left", { n: number(daysLeft) }), tone: daysLeft <= SOON ? "soon" : "calm" };
}

/** Why a task is on the list, as a sentence. */
export function reasonWords({ kind, reason, detail }: TaskFacts, words: BriefingWords): string {
  if (kind === "OBJECTION" && reason === "CLOCK_RUNNING") return words("work.objectionReason");
  if (reason === "AT_COMMISSION") return words("work.reason.AT_COMMISSION", { stage: words(`work.stage.${stageOf(detail)}`) });
  return words(`work.reason.${reason}`, { code: detail ?? "" });
}

/** Where a task is mended. */
export function mendAddress({ kind, reason, record, satker }: TaskFacts): string {
  const province = satker.code.slice(0, 2);
  switch (kind) {
    case "REQUEST":
      return requestAddresses.request(province, record);
    case "OBJECTION":
    case "DISPUTE":
      return requestAddresses.objection(province, record);
    case "SELF_ASSESSMENT":
      return evaluationAddresses.board(province, { siklus: record });
    case "EVIDENCE":
    case "DUTY": {
      const [issuerId = "", year = ""] = record.split("/");
      return reason === "ANSWER_LINK_DEAD" ? evaluationAddresses.year({ satkerCode: satker.code, issuerId, year: Number(year) }) : addresses.satkerUpdates(satker.code);
    }
  }
}

/** Tasks by time, all kinds together or one; times without any are left out. */
export function byTime(tallies: readonly { kind: TaskKind; time: TaskTime; count: number }[], kind: TaskKind | null): { time: TaskTime; count: number }[] {
  return TIMES.flatMap((time) => {
    const count = tallies.filter((tally) => tally.time === time && (kind === null || tally.kind === kind)).reduce((sum, tally) => sum + tally.count, 0);
    return count === 0 ? [] : [{ time, count }];
  });
}

const STAGES = ["FILED", "REGISTERED", "STARTED", "MEDIATION", "ADJUDICATION", "DECIDED", "COURT", "EXECUTED"] as const;

function stageOf(detail: string | null | undefined): (typeof STAGES)[number] {
  return STAGES.find((stage) => stage === detail) ?? "FILED";
}
