import type { LocalDate } from "../../../kernel/localDate.ts";
import type { CalendarFacts, JointLeavePolicy } from "../../calendars/domain/calendarFacts.ts";
import { announcementDates } from "../../calendars/domain/calendarHistory.ts";
import { calendarAsAnnounced } from "../../calendars/domain/workingCalendar.ts";
import { deadlineOf, type ClockQuestion, type CountingGround } from "./deadline.ts";
import { accepted, withinShippedCalendar, type Outcome } from "./refusal.ts";

/** The due date by the calendar as it stood from `calendarAnnouncedOn` until the next version. */
export interface DeadlineVersion {
  readonly calendarAnnouncedOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** What a replay needs: the calendar's whole history instead of one calendar. */
export interface ReplayGround extends Omit<CountingGround, "calendar"> {
  readonly facts: CalendarFacts;
  readonly jointLeave: JointLeavePolicy;
  readonly satkerCode: string | null;
}

/** The calendar of a satker as announced on a date, from the ground of a replay. */
export function groundAsAnnounced(ground: ReplayGround, asOf: LocalDate): CountingGround {
  return { rules: ground.rules, policy: ground.policy, calendar: calendarAsAnnounced(ground.facts, asOf, ground.jointLeave, ground.satkerCode) };
}

/**
 * How the due date moved as decrees came: the date as first notified on `from`, then each later version up to `to`.
 * Only versions with another date are listed; one entry means that it never moved.
 */
export function deadlineVersions(question: ClockQuestion, ground: ReplayGround, from: LocalDate, to: LocalDate): Outcome<readonly DeadlineVersion[]> {
  return withinShippedCalendar(() => {
    const versions: DeadlineVersion[] = [];
    for (const asOf of [from, ...announcementDates(ground.facts, from, to)]) {
      const counted = deadlineOf(question, groundAsAnnounced(ground, asOf));
      if (!counted.ok) return counted;
      if (counted.value.dueOn !== versions.at(-1)?.dueOn) versions.push({ calendarAnnouncedOn: asOf, dueOn: counted.value.dueOn });
    }
    return accepted(versions);
  });
}
