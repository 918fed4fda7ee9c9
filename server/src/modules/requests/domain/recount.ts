export const RECOUNT_CAUSES = ["CALENDAR", "RULES"] as const;
export type RecountCause = (typeof RECOUNT_CAUSES)[number];

/** A due date, or a dispute's verdict, that a recount moved. */
export interface DeadlineMove {
  readonly satkerCode: string;
  readonly subject: "REQUEST" | "OBJECTION" | "DISPUTE";
  readonly subjectId: string;
  /** "2026-12-30", a refusal's code while it was not known, or a verdict. */
  readonly before: string;
  readonly after: string;
}

/** One recount of deadlines: what changed, and what that moved. */
export interface DeadlineRecount {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly cause: RecountCause;
  readonly change: string;
  /** Unit: requests, objections and disputes looked at. */
  readonly examined: number;
  /** Unit: of those, with another date or verdict than before. */
  readonly changed: number;
}

/** What a change would move, counted without writing it. */
export interface DeadlinePreview {
  /** Unit: requests, objections and disputes looked at. */
  readonly examined: number;
  /** Unit: requests with another due date than now. */
  readonly requests: number;
  /** Unit: objections with another due date than now. */
  readonly objections: number;
  /** Unit: disputes with another verdict than now. */
  readonly disputes: number;
  /** False: there are more requests than were looked at; the numbers are lower bounds. */
  readonly isComplete: boolean;
}
