import { registerEnumType } from "type-graphql";
import type { AlertNoteKind } from "./domain/alert.ts";
import type { AlertBasis, AlertDirection, AlertKind, AlertSubject } from "./domain/alertRule.ts";
import type { AlertRunHealth, AlertRunState, AlertRunTrigger } from "./domain/alertRun.ts";
import type { AlertState } from "./domain/alertState.ts";
import type { UnknownReason } from "./domain/reading.ts";
import type { DigestSection } from "./domain/weeklyDigest.ts";

export const AlertKindEnum = { THRESHOLD: "THRESHOLD", TREND: "TREND", ABSENCE: "ABSENCE" } as const satisfies Record<AlertKind, AlertKind>;
registerEnumType(AlertKindEnum, {
  name: "AlertKind",
  description: "What a rule watches.",
  valuesConfig: {
    THRESHOLD: { description: "A figure beyond a limit." },
    TREND: { description: "A change over a number of periods." },
    ABSENCE: { description: "A period of which nothing was reported. A reported zero is a report." },
  },
});

export const AlertSubjectEnum = { SATKER: "SATKER", PROVINCE: "PROVINCE" } as const satisfies Record<AlertSubject, AlertSubject>;
registerEnumType(AlertSubjectEnum, {
  name: "AlertSubject",
  description: "Whom a rule is about.",
  valuesConfig: { SATKER: { description: "Each satker of the province, or the one that is named." }, PROVINCE: { description: "All satker of the province together." } },
});

export const AlertDirectionEnum = { BELOW: "BELOW", ABOVE: "ABOVE" } as const satisfies Record<AlertDirection, AlertDirection>;
registerEnumType(AlertDirectionEnum, {
  name: "AlertDirection",
  description: "On which side of the threshold something is told.",
  valuesConfig: { BELOW: { description: "Below the limit; of a trend a fall." }, ABOVE: { description: "Above the limit; of a trend a rise." } },
});

export const AlertBasisEnum = { DECREED: "DECREED", PRODUCT_DEFAULT: "PRODUCT_DEFAULT" } as const satisfies Record<AlertBasis, AlertBasis>;
registerEnumType(AlertBasisEnum, {
  name: "AlertBasis",
  description: "What a threshold rests on.",
  valuesConfig: { DECREED: { description: "The source says it." }, PRODUCT_DEFAULT: { description: "Pantau proposes it." } },
});

export const AlertStateEnum = { NORMAL: "NORMAL", PENDING: "PENDING", FIRING: "FIRING", RECOVERING: "RECOVERING", UNKNOWN: "UNKNOWN" } as const satisfies Record<AlertState, AlertState>;
registerEnumType(AlertStateEnum, {
  name: "AlertState",
  description: "How a rule stands for one subject.",
  valuesConfig: {
    NORMAL: { description: "Nothing to tell." },
    PENDING: { description: "Beyond the limit, but not often enough in a row." },
    FIRING: { description: "Beyond the limit as often as the rule asks for." },
    RECOVERING: { description: "Came back, but not long enough." },
    UNKNOWN: { description: "Nothing is known: neither normal nor an alert." },
  },
});

export const AlertUnknownReasonEnum = { NOT_REPORTED: "NOT_REPORTED", NOT_APPLICABLE: "NOT_APPLICABLE", NOT_DUE: "NOT_DUE", SUPPRESSED: "SUPPRESSED", NOT_WHOLE: "NOT_WHOLE", CUT: "CUT", MEMBERS_DIFFER: "MEMBERS_DIFFER" } as const satisfies Record<UnknownReason, UnknownReason>;
registerEnumType(AlertUnknownReasonEnum, {
  name: "AlertUnknownReason",
  description: "Why nothing can be said.",
  valuesConfig: {
    NOT_REPORTED: { description: "Nobody reported the period." },
    NOT_APPLICABLE: { description: "There is nothing to count in the period." },
    NOT_DUE: { description: "The time has not come." },
    SUPPRESSED: { description: "The count is small and held back." },
    NOT_WHOLE: { description: "The period is known in part only." },
    CUT: { description: "A method, list or limit changed between the two figures of a trend." },
    MEMBERS_DIFFER: { description: "The two figures of a trend rest on different satker." },
  },
});

export const AlertNoteKindEnum = { ACKNOWLEDGED: "ACKNOWLEDGED", MUTED: "MUTED", UNMUTED: "UNMUTED" } as const satisfies Record<AlertNoteKind, AlertNoteKind>;
registerEnumType(AlertNoteKindEnum, {
  name: "AlertNoteKind",
  description: "What somebody did with an alert.",
  valuesConfig: { ACKNOWLEDGED: { description: "Has seen it." }, MUTED: { description: "Took it out of what is told first, up to a day." }, UNMUTED: { description: "Put it back." } },
});

export const AlertRunStateEnum = { RUNNING: "RUNNING", DONE: "DONE", FAILED: "FAILED" } as const satisfies Record<AlertRunState, AlertRunState>;
registerEnumType(AlertRunStateEnum, {
  name: "AlertRunState",
  description: "How an evaluation of all rules went.",
  valuesConfig: { RUNNING: { description: "It is at work." }, DONE: { description: "It came to its end." }, FAILED: { description: "It did not; what is shown is as it was before." } },
});

export const AlertRunTriggerEnum = { DAILY: "DAILY", IMPORT: "IMPORT", REQUESTED: "REQUESTED" } as const satisfies Record<AlertRunTrigger, AlertRunTrigger>;
registerEnumType(AlertRunTriggerEnum, {
  name: "AlertRunTrigger",
  description: "Why an evaluation took place.",
  valuesConfig: { DAILY: { description: "The day's own." }, IMPORT: { description: "Records or rules changed." }, REQUESTED: { description: "Somebody asked for it." } },
});

export const AlertRunHealthEnum = { OK: "OK", FAILED: "FAILED", LATE: "LATE", NEVER: "NEVER" } as const satisfies Record<AlertRunHealth, AlertRunHealth>;
registerEnumType(AlertRunHealthEnum, {
  name: "AlertRunHealth",
  description: "Whether what is shown can be relied on to be today's.",
  valuesConfig: {
    OK: { description: "Evaluated within the last day and a half." },
    FAILED: { description: "The last evaluation did not come to its end." },
    LATE: { description: "The last good one is more than a day and a half ago." },
    NEVER: { description: "There was none." },
  },
});

export const DigestSectionEnum = { BEGAN: "BEGAN", STILL: "STILL", ENDED: "ENDED", CEASED: "CEASED", MUTED: "MUTED" } as const satisfies Record<DigestSection, DigestSection>;
registerEnumType(DigestSectionEnum, {
  name: "DigestSection",
  description: "Where an alert stands in a weekly digest.",
  valuesConfig: {
    BEGAN: { description: "Told since this week." },
    STILL: { description: "Told before, and still so." },
    ENDED: { description: "Over." },
    CEASED: { description: "The data ceased: nothing can be said." },
    MUTED: { description: "Told, but muted by somebody." },
  },
});
