import type { LocalDate } from "../../../kernel/localDate.ts";
import { workingDayIndex, type WorkingDayIndex } from "../../calendars/domain/workingDayIndex.ts";
import { clockStart, type ClockStart, type RequestDates } from "./clockStart.ts";
import { NOT_EXTENDED, deadlineOf, type CountingGround } from "./deadline.ts";
import type { LegalRegime } from "./legalRule.ts";
import { accepted, refused, withinShippedCalendar, type Outcome, type RefusalCode } from "./refusal.ts";
import { onceOf, standingEvents, type ExemptionLetter, type NoticeDecision, type RefusalGround, type RequestEvent } from "./requestEvent.ts";
import { factsOf, type RequestStatus, type StandingFacts } from "./requestState.ts";

export const REQUEST_STANDINGS = ["INCOMPLETE", "UNREGISTERED", "RUNNING", "DUE_UNKNOWN", "ANSWERED", "ANSWERED_DUE_UNKNOWN", "WITHDRAWN", "LAPSED_INCOMPLETE"] as const;
/** Where the events leave a request on any day: a status without what today adds to it. */
export type RequestStanding = (typeof REQUEST_STANDINGS)[number];

/** What the register keeps beside the events, so that millions of requests can be counted and listed in SQL. The same whatever day it is. */
export interface Standing {
  readonly receivedOn: LocalDate;
  readonly standing: RequestStanding;
  /** Null: unclassified. */
  readonly regime: LegalRegime | null;
  /** Null: the clock has not started, or the calendar is not there. */
  readonly dayZero: LocalDate | null;
  readonly firstDueOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  /** Null: the date is known, or no regime is decided, or nothing runs. */
  readonly dueUnknownBecause: RefusalCode | null;
  readonly extendedOn: LocalDate | null;
  readonly noticeOn: LocalDate | null;
  readonly decision: Exclude<NoticeDecision["kind"], "INCOMPLETE"> | null;
  readonly refusalGround: RefusalGround["kind"] | null;
  readonly exemptionLetter: ExemptionLetter | null;
  readonly hasConsequenceTest: boolean | null;
  readonly hasOralAnswer: boolean;
  readonly deliveredOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  /** Null: no notice, or outside the calendar. */
  readonly workingDaysToNotice: number | null;
}

/** Rules and calendar of one satker, with deadlines remembered: the same start day gives the same date however often it is asked. */
export interface StandingGround extends CountingGround {
  readonly workingDays: WorkingDayIndex;
  startFrom(dates: RequestDates): Outcome<ClockStart>;
  deadlineFrom(regime: LegalRegime, dayZero: LocalDate, extendedOn: LocalDate | null): Outcome<{ readonly firstDueOn: LocalDate; readonly dueOn: LocalDate }>;
}

/** A ground that remembers. One per satker calendar. */
export function standingGround(ground: CountingGround): StandingGround {
  const known = new Map<string, Outcome<{ firstDueOn: LocalDate; dueOn: LocalDate }>>();
  const starts = new Map<string, Outcome<ClockStart>>();
  let index: WorkingDayIndex | null = null;
  return {
    ...ground,
    startFrom(dates) {
      const { received, completeOn, registeredOn } = dates;
      const count = (): Outcome<ClockStart> => withinShippedCalendar(() => accepted(clockStart(dates, ground.policy, ground.calendar)));
      if (received.at !== null) return count();
      const key = `${received.on} ${completeOn} ${registeredOn}`;
      const remembered = starts.get(key);
      if (remembered) return remembered;
      const counted = count();
      starts.set(key, counted);
      return counted;
    },
    get workingDays() {
      index ??= workingDayIndex(ground.calendar);
      return index;
    },
    deadlineFrom(regime, dayZero, extendedOn) {
      const key = `${regime} ${dayZero} ${extendedOn === null ? "" : "extended"}`;
      const remembered = known.get(key);
      if (remembered) return remembered;
      const extension = extendedOn === null ? NOT_EXTENDED : ({ kind: "TAKEN", on: extendedOn } as const);
      const counted = withinShippedCalendar(() => deadlineOf({ clock: "REQUEST_RESPONSE", regime, startsOn: dayZero, extension }, ground));
      known.set(key, counted);
      return counted;
    },
  };
}

/** Where a request stands by its events and the calendar given. Refused only when nothing was received. Agrees with requestState. */
export function standingOf(events: readonly RequestEvent[], ground: StandingGround): Outcome<Standing> {
  const standing = standingEvents(events);
  const received = onceOf(standing, "RECEIVED");
  if (!received) return refused("CAUSE_MISSING", { kind: "RECEIVED", cause: "RECEIVED" });
  const registration = onceOf(standing, "REGISTERED");
  const dates = { received: { on: received.on, at: received.at }, completeOn: onceOf(standing, "COMPLETED")?.on ?? null, registeredOn: registration?.on ?? null };
  const start = ground.startFrom(dates);
  const dayZero = start.ok && start.value.kind === "STARTED" ? start.value.dayZero : null;
  const facts = factsOf(standing);
  const regime = registration?.regime ?? null;
  const due = regime !== null && dayZero !== null ? ground.deadlineFrom(regime, dayZero, facts.extendedOn) : null;
  const refusal = !start.ok ? start.refusal : due && !due.ok ? due.refusal : null;
  const noticeOn = facts.stoppedBy?.on ?? null;
  const between = noticeOn !== null && dayZero !== null ? ground.workingDays.between(dayZero, noticeOn) : null;
  const groundOfRefusal = refusalGroundOf(facts.decision);
  return accepted({
    receivedOn: received.on,
    standing: standingWord(facts, { isComplete: dates.completeOn !== null, isRegistered: registration !== null, isDueKnown: due?.ok === true }),
    regime,
    dayZero,
    firstDueOn: due?.ok ? due.value.firstDueOn : null,
    dueOn: due?.ok ? due.value.dueOn : null,
    dueUnknownBecause: regime === null ? null : (refusal?.code ?? null),
    extendedOn: facts.extendedOn,
    noticeOn,
    decision: facts.decision === null || facts.decision.kind === "INCOMPLETE" ? null : facts.decision.kind,
    refusalGround: groundOfRefusal?.kind ?? null,
    exemptionLetter: groundOfRefusal?.kind === "EXEMPT" ? groundOfRefusal.letter : null,
    hasConsequenceTest: groundOfRefusal?.kind === "EXEMPT" ? groundOfRefusal.hasConsequenceTest : null,
    hasOralAnswer: facts.oralAnswersOn.length > 0,
    deliveredOn: facts.deliveredOn,
    closedOn: facts.closedOn,
    workingDaysToNotice: between === null ? null : Math.max(0, between),
  });
}

/** The status on a day: the standing, and for a running clock whether its date has come or passed. */
export function statusOn({ standing, dueOn, noticeOn }: Pick<Standing, "standing" | "dueOn" | "noticeOn">, today: LocalDate): RequestStatus {
  if (standing === "ANSWERED") return dueOn !== null && noticeOn !== null && noticeOn > dueOn ? "ANSWERED_LATE" : "ANSWERED_ON_TIME";
  if (standing !== "RUNNING" || dueOn === null) return standing === "RUNNING" ? "DUE_UNKNOWN" : standing;
  if (dueOn < today) return "OVERDUE";
  return dueOn === today ? "DUE_TODAY" : "RUNNING";
}

function refusalGroundOf(decision: NoticeDecision | null): RefusalGround | null {
  return decision?.kind === "REFUSED" || decision?.kind === "GRANTED_IN_PART" ? decision.ground : null;
}

function standingWord({ stoppedBy, closing }: StandingFacts, seen: { readonly isComplete: boolean; readonly isRegistered: boolean; readonly isDueKnown: boolean }): RequestStanding {
  if (stoppedBy) return seen.isDueKnown ? "ANSWERED" : "ANSWERED_DUE_UNKNOWN";
  if (closing?.reason === "WITHDRAWN") return "WITHDRAWN";
  if (closing?.reason === "INCOMPLETE_LAPSED") return "LAPSED_INCOMPLETE";
  if (!seen.isComplete) return "INCOMPLETE";
  if (!seen.isRegistered) return "UNREGISTERED";
  return seen.isDueKnown ? "RUNNING" : "DUE_UNKNOWN";
}
