import type { LocalDate } from "../../../kernel/localDate.ts";
import { workingDaysBetween } from "../../calendars/domain/workingDays.ts";
import type { CountingGround } from "./deadline.ts";
import type { LegalRegime } from "./legalRule.ts";
import { accepted, withinShippedCalendar, type Outcome } from "./refusal.ts";
import type { NoticeDecision, RequestEvent } from "./requestEvent.ts";
import { requestState, type RequestState, type RequestStatus } from "./requestState.ts";

/** Whether a limit was kept. RUNNING: not yet decided. Null: no limit is known, or nothing is due (withdrawn, incomplete). */
export type LimitVerdict = "MET" | "MISSED" | "RUNNING" | null;

/** One request as the figures see it: no text, no requester, only what was decided when. */
export interface HandlingRecord {
  readonly requestId: string;
  readonly satkerCode: string;
  readonly status: RequestStatus;
  /** Null: unclassified. */
  readonly regime: LegalRegime | null;
  /** Null: the clock has not started. */
  readonly dayZero: LocalDate | null;
  readonly dueOn: LocalDate | null;
  /** By the limit with its lawful extension. */
  readonly limit: LimitVerdict;
  /** By the first limit alone. */
  readonly firstLimit: LimitVerdict;
  readonly noticeOn: LocalDate | null;
  readonly decision: NoticeDecision | null;
  /** Working days from day 0 to the written notice; 0 when the notice came before day 0. Null: no notice, or outside the calendar. */
  readonly workingDaysToNotice: number | null;
  /** Working days from day 0 to today while no notice was given. Null: not open, or outside the calendar. */
  readonly workingDaysOpen: number | null;
  /** Working days overdue today. Null: not overdue. */
  readonly workingDaysOverdue: number | null;
}

/** What a request contributes to the figures on a day. The regime, the limit and the days come from its own events. */
export function handlingRecord(requestId: string, satkerCode: string, events: readonly RequestEvent[], ground: CountingGround, today: LocalDate): Outcome<HandlingRecord> {
  const folded = requestState(events, ground, today);
  if (!folded.ok) return folded;
  const state = folded.value;
  const dayZero = state.clock.kind === "STARTED" ? state.clock.dayZero : null;
  const noticeOn = state.stoppedBy?.on ?? null;
  const isOpen = noticeOn === null && state.closedOn === null;
  return accepted({
    requestId,
    satkerCode,
    status: state.status,
    regime: state.registration?.regime ?? null,
    dayZero,
    dueOn: state.dueOn,
    limit: limitVerdict(state, state.dueOn, today),
    firstLimit: limitVerdict(state, state.deadline?.kind === "FOUND" ? state.deadline.receipt.firstDueOn : null, today),
    noticeOn,
    decision: state.decision,
    workingDaysToNotice: noticeOn && spanOf(dayZero, noticeOn, ground),
    workingDaysOpen: isOpen ? spanOf(dayZero, today, ground) : null,
    workingDaysOverdue: state.status === "OVERDUE" ? (state.lateness?.lateWorkingDays ?? null) : null,
  });
}

function limitVerdict({ status, stoppedBy }: RequestState, limitOn: LocalDate | null, today: LocalDate): LimitVerdict {
  if (limitOn === null || status === "WITHDRAWN" || status === "LAPSED_INCOMPLETE") return null;
  if ((stoppedBy?.on ?? today) > limitOn) return "MISSED";
  return stoppedBy ? "MET" : "RUNNING";
}

function spanOf(dayZero: LocalDate | null, to: LocalDate, { calendar }: CountingGround): number | null {
  if (dayZero === null) return null;
  const span = withinShippedCalendar(() => accepted(Math.max(0, workingDaysBetween(calendar, dayZero, to))));
  return span.ok ? span.value : null;
}
