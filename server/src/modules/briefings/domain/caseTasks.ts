import { daysBetween, type LocalDate } from "../../../kernel/localDate.ts";
import type { DisputeRuling, DisputeStage } from "../../requests/domain/dispute.ts";
import type { RequestStanding } from "../../requests/domain/standing.ts";
import type { Task, TaskReason } from "./task.ts";
import { taskTimeOf } from "./taskTime.ts";

/** Working days from one day to another, negative backwards. Null: outside the calendars that are there. */
export type CountWorkingDays = (satkerCode: string, from: LocalDate, to: LocalDate) => number | null;

/** A request that waits for its answer. */
export interface OpenRequest {
  readonly satkerCode: string;
  /** As the API names it. */
  readonly id: string;
  readonly number: string;
  readonly standing: Extract<RequestStanding, "INCOMPLETE" | "UNREGISTERED" | "RUNNING" | "DUE_UNKNOWN">;
  readonly dueOn: LocalDate | null;
}

/** An objection without a written answer. */
export interface OpenObjection {
  readonly satkerCode: string;
  readonly id: string;
  readonly number: string;
  readonly dueOn: LocalDate | null;
}

/** A dispute that is not over. */
export interface OpenDispute {
  readonly satkerCode: string;
  readonly id: string;
  readonly number: string;
  /** As the API names it. */
  readonly objectionId: string;
  readonly stage: DisputeStage;
  readonly ruling: DisputeRuling | null;
}

const REASON_OF: Readonly<Record<OpenRequest["standing"], TaskReason>> = { RUNNING: "CLOCK_RUNNING", DUE_UNKNOWN: "DATE_UNKNOWN", INCOMPLETE: "INCOMPLETE", UNREGISTERED: "UNREGISTERED" };

/** Open requests as work. One whose clock has not started or cannot be told is undated, and never left out. */
export function requestTasks(requests: readonly OpenRequest[], today: LocalDate, workingDays: CountWorkingDays): Task[] {
  return requests.map((request) => clockTask("REQUEST", REASON_OF[request.standing], request, today, workingDays));
}

/** Objections that the superior has not answered in writing. */
export function objectionTasks(objections: readonly OpenObjection[], today: LocalDate, workingDays: CountWorkingDays): Task[] {
  return objections.map((objection) => clockTask("OBJECTION", objection.dueOn === null ? "DATE_UNKNOWN" : "CLOCK_RUNNING", objection, today, workingDays));
}

/**
 * Disputes as work: one before a commission or a court is to be attended to, one whose ruling opens information is to be carried out.
 * Undated: the commission's clocks bind the commission, and the day a ruling was received, from which the satker's would run, is not recorded.
 */
export function disputeTasks(disputes: readonly OpenDispute[]): Task[] {
  return disputes.flatMap(({ satkerCode, id, number, objectionId, stage, ruling }) => {
    if (stage === "EXECUTED") return [];
    const opens = ruling === "OPEN_ALL" || ruling === "OPEN_PART" || ruling === "SETTLED";
    if (stage === "DECIDED" && !opens) return [];
    const reason = stage === "DECIDED" ? "RULING_TO_CARRY_OUT" : "AT_COMMISSION";
    return [{ id: `DISPUTE:${id}`, kind: "DISPUTE", satkerCode, reason, time: "UNDATED", dueOn: null, since: null, daysLeft: null, dayUnit: "WORKING_DAYS", record: objectionId, title: number, detail: stage }] satisfies Task[];
  });
}

/** A questionnaire that a satker has not handed in. */
export interface OpenQuestionnaire {
  readonly satkerCode: string;
  readonly cycleId: string;
  readonly issuerName: string;
  readonly year: number;
  readonly dueOn: LocalDate | null;
}

/** Questionnaires that are not returned while their cycle is open. Calendar days: the date is the commission's own. */
export function questionnaireTasks(questionnaires: readonly OpenQuestionnaire[], today: LocalDate): Task[] {
  return questionnaires.map(({ satkerCode, cycleId, issuerName, year, dueOn }) => ({
    id: `SELF_ASSESSMENT:${satkerCode}:${cycleId}`,
    kind: "SELF_ASSESSMENT",
    satkerCode,
    reason: "NOT_RETURNED",
    time: taskTimeOf(dueOn, today),
    dueOn,
    since: null,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    dayUnit: "CALENDAR_DAYS",
    record: cycleId,
    title: `${issuerName} ${year}`,
    detail: null,
  }));
}

/** A dead link behind an answer of an open questionnaire. */
export interface DeadAnswerLink {
  readonly satkerCode: string;
  readonly cycle: { readonly id: string; readonly issuerId: string; readonly issuerName: string; readonly year: number; readonly dueOn: LocalDate | null };
  readonly itemCode: string;
}

/** Dead links behind answers: to be mended before the questionnaire closes. One task an item, however many links it has. */
export function answerLinkTasks(links: readonly DeadAnswerLink[], today: LocalDate): Task[] {
  const tasks = links.map(({ satkerCode, cycle, itemCode }): Task => {
    const { dueOn } = cycle;
    const daysLeft = dueOn === null ? null : daysBetween(today, dueOn);
    const what = { kind: "EVIDENCE", reason: "ANSWER_LINK_DEAD", time: taskTimeOf(dueOn, today), dayUnit: "CALENDAR_DAYS" } as const;
    return { ...what, id: `EVIDENCE:${satkerCode}:${cycle.id}:${itemCode}`, satkerCode, dueOn, since: null, daysLeft, record: `${cycle.issuerId}/${cycle.year}`, title: `${cycle.issuerName} ${cycle.year}`, detail: itemCode };
  });
  return [...new Map(tasks.map((task) => [task.id, task])).values()];
}

function clockTask(kind: "REQUEST" | "OBJECTION", reason: TaskReason, { satkerCode, id, number, dueOn }: OpenRequest | OpenObjection, today: LocalDate, workingDays: CountWorkingDays): Task {
  return {
    id: `${kind}:${id}`,
    kind,
    satkerCode,
    reason,
    time: taskTimeOf(dueOn, today),
    dueOn,
    since: null,
    daysLeft: dueOn === null ? null : workingDays(satkerCode, today, dueOn),
    dayUnit: "WORKING_DAYS",
    record: id,
    title: number,
    detail: null,
  };
}
