import { registerEnumType } from "type-graphql";

/** Words of an enum under their own names, registered with a description each. */
function registered<const Word extends string>(name: string, description: string, words: Readonly<Record<Word, string>>): { readonly [Name in Word]: Name } {
  const values = Object.fromEntries(Object.keys(words).map((word) => [word, word])) as { readonly [Name in Word]: Name };
  const valuesConfig = Object.fromEntries(Object.entries<string>(words).map(([word, meaning]) => [word, { description: meaning }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as { [Name in Word]: { description: string } } });
  return values;
}

export const LegalRegimeEnum = registered("LegalRegime", "Which law's clocks run. Decided by the officer who registers, with a reason.", {
  GENERAL: "UU 14/2008.",
  ELECTION: "Information on Pemilu and Pemilihan, Perki 1/2019.",
});

export const ClockKindEnum = registered("ClockKind", "What has to happen in time.", {
  REQUEST_RESPONSE: "The written notice on a request.",
  OBJECTION_FILING: "Filing an objection, counted from the day its ground was found.",
  OBJECTION_RESPONSE: "The superior's written answer to an objection.",
  DISPUTE_FILING: "Filing a dispute with the Information Commission.",
  COMMISSION_START: "The commission's start, counted from registration there.",
  COMMISSION_FINISH: "The commission's decision, counted from the first hearing.",
  COURT_FILING: "A suit in court against the commission's decision.",
  ANNUAL_REPORT: "The yearly service report.",
});

export const RequestStatusEnum = registered("RequestStatus", "Where a request stands today.", {
  INCOMPLETE: "Something is still missing; the clock has not started.",
  UNREGISTERED: "Complete, but no regime is decided: both clocks may run.",
  RUNNING: "The clock runs.",
  DUE_TODAY: "Today is the last day.",
  OVERDUE: "The last day has passed without a written notice, whatever was said.",
  DUE_UNKNOWN: "The clock runs and its date cannot be told: the calendar or the rule is not there.",
  ANSWERED_ON_TIME: "Written notice within the limit and its lawful extension.",
  ANSWERED_LATE: "Written notice after it.",
  ANSWERED_DUE_UNKNOWN: "Written notice given; the date cannot be told.",
  WITHDRAWN: "Withdrawn by the requester before a notice.",
  LAPSED_INCOMPLETE: "Closed because it never became complete.",
});

export const RequesterTypeEnum = registered("RequesterType", "All that is kept of who asked, with two groups.", {
  INDIVIDUAL: "Perorangan.",
  GROUP: "Kelompok orang.",
  LEGAL_ENTITY: "Badan hukum.",
});

export const OccupationGroupEnum = registered("OccupationGroup", "Broad on purpose: a narrow occupation names a person.", {
  STUDENT: "Pelajar atau mahasiswa.",
  ACADEMIC: "Akademisi.",
  JOURNALIST: "Wartawan.",
  CIVIL_SOCIETY: "Masyarakat sipil.",
  POLITICAL_PARTY: "Partai politik.",
  PUBLIC_SERVANT: "Aparatur negara.",
  PRIVATE_SECTOR: "Swasta.",
  OTHER: "Any other.",
});

export const PurposeGroupEnum = registered("PurposeGroup", "What the information is for, in broad groups.", {
  RESEARCH: "Penelitian.",
  JOURNALISM: "Pemberitaan.",
  OVERSIGHT: "Pengawasan.",
  ELECTION_CONTEST: "Kepesertaan pemilu.",
  LEGAL_MATTER: "Keperluan hukum.",
  PERSONAL: "Keperluan pribadi.",
  OTHER: "Any other.",
});

export const RequestEventKindEnum = registered("RequestEventKind", "What happened to a request. Only a written notice stops the clock.", {
  RECEIVED: "It reached the office.",
  COMPLETED: "Nothing was missing any more.",
  REGISTERED: "It was registered, and the officer decided the regime.",
  FORWARDED: "It was handed to the unit that holds the information.",
  EXTENDED: "The limit was extended in writing, with a reason, before it ended.",
  ORAL_ANSWER: "Told by mouth, video or telephone. Kept as evidence; stops nothing.",
  WRITTEN_NOTICE: "The written notice (pemberitahuan tertulis).",
  DELIVERED: "The information was handed over.",
  CLOSED: "The file was closed.",
  RETRACTED: "An earlier entry was wrong and no longer holds.",
});

export const NoticeDecisionEnum = registered("NoticeDecision", "What the written notice decided.", {
  GRANTED: "Granted in full.",
  GRANTED_IN_PART: "Granted in part.",
  REFUSED: "Refused.",
  INCOMPLETE: "The requester was told what is missing. Decides nothing and stops nothing.",
});

export const RefusalGroundEnum = registered("RefusalGround", "Why information was refused.", {
  EXEMPT: "Exempt under a letter of Pasal 17.",
  NOT_HELD: "The body does not hold it.",
});

export const ExemptionLetterEnum = registered("ExemptionLetter", "Letter of UU 14/2008 Pasal 17.", {
  a: "Law enforcement.",
  b: "Intellectual property and unfair competition.",
  c: "Defence and security.",
  d: "Natural wealth.",
  e: "Economic resilience.",
  f: "Foreign relations.",
  g: "Authentic deed and last will.",
  h: "Personal secrets.",
  i: "Confidential memoranda.",
  j: "Other laws.",
});

export const ClosingReasonEnum = registered("ClosingReason", "Why a file was closed.", {
  ANSWERED: "A written notice had been given.",
  WITHDRAWN: "The requester withdrew.",
  INCOMPLETE_LAPSED: "It never became complete.",
});

export const ObjectionGroundEnum = registered("ObjectionGround", "Letter of UU 14/2008 Pasal 35 (1).", {
  a: "Refused under Pasal 17.",
  b: "Periodic information not provided; needs no request.",
  c: "No response.",
  d: "Response not as asked.",
  e: "Not fulfilled.",
  f: "Unreasonable cost.",
  g: "Delivered late.",
});

export const ObjectionStatusEnum = registered("ObjectionStatus", "Where an objection stands today.", {
  RUNNING: "The superior's time runs.",
  OVERDUE: "It has passed without a written answer.",
  ANSWERED_ON_TIME: "Answered in writing in time.",
  ANSWERED_LATE: "Answered in writing too late.",
  DUE_UNKNOWN: "The superior's last day cannot be told.",
});

export const ObjectionEventKindEnum = registered("ObjectionEventKind", "What happened to an objection.", {
  ORAL_ANSWER: "Answered by mouth. Stops nothing.",
  WRITTEN_ANSWER: "Answered in writing.",
  RETRACTED: "An earlier entry was wrong and no longer holds.",
});

export const FilingVerdictEnum = registered("FilingVerdict", "Whether an objection was filed in its window.", {
  IN_TIME: "Within the window.",
  LATE: "After it. The superior decides what follows.",
  UNKNOWN: "The window was not found, or lies outside the calendar.",
});

export const DisputeForumEnum = registered("DisputeForum", "Which commission hears a dispute.", {
  KI_PUSAT: "Komisi Informasi Pusat.",
  KI_PROVINSI: "Komisi Informasi of the province.",
  KI_KABUPATEN_KOTA: "Komisi Informasi of a kabupaten or kota.",
});

export const DisputeStageEnum = registered("DisputeStage", "Steps of a dispute, in order; mediation may be passed over.", {
  FILED: "Filed.",
  REGISTERED: "Registered at the commission.",
  STARTED: "First hearing.",
  MEDIATION: "Mediation.",
  ADJUDICATION: "Non-litigation adjudication.",
  DECIDED: "Decided.",
  COURT: "Challenged in court.",
  EXECUTED: "Executed.",
});

export const DisputeRulingEnum = registered("DisputeRuling", "What the commission decided.", {
  INADMISSIBLE_PREMATURE: "Not admitted: filed before its time.",
  INADMISSIBLE_OTHER: "Not admitted for another reason.",
  SETTLED: "Settled in mediation.",
  OPEN_ALL: "To be opened in full.",
  OPEN_PART: "To be opened in part.",
  STAYS_CLOSED: "Stays closed.",
  WITHDRAWN: "Withdrawn.",
  DROPPED: "Dropped.",
});

export const AdmissibilityVerdictEnum = registered("AdmissibilityVerdict", "Whether a dispute may be filed on a day.", {
  PREMATURE: "Before the first day: the superior's time has not run.",
  OPEN: "Within the window.",
  LAPSED: "After the last day.",
  UNDETERMINED: "After the first day; the length of the window was not found in any text read.",
  UNKNOWN: "The rule or the calendar is not there.",
});

export const DueGroupEnum = registered("DueGroup", "When an open clock runs out, seen from today.", {
  OVERDUE: "It has run out.",
  TODAY: "It runs out today.",
  THIS_WEEK: "It runs out in the week asked about.",
  LATER: "It runs out at another time.",
  UNKNOWN: "No date can be told, or the clock has not started.",
});

export const ReportingStateEnum = registered("ReportingState", "What is known of a satker's register for a period.", {
  REPORTED: "Known in full; no request means zero.",
  PARTLY: "Some of its months are known.",
  NOT_REPORTED: "Not handed in; no request means no data.",
  NOT_DUE: "The period has not begun.",
});

export const RegisterFindingKindEnum = registered("RegisterFindingKind", "A pattern that an honest register seldom shows. A finding, not an accusation.", {
  CONSTANT_GAP: "Notices follow requests by the same number of days so often that the date may have been derived.",
  NOTICE_BEFORE_REQUEST: "Notices dated before their requests.",
  ACTS_ON_DAY_OFF: "Several acts dated on one day on which the office was closed.",
  REFUSED_WITHOUT_CONSEQUENCE_TEST: "Refused under Pasal 17 although no consequence test exists.",
});

export const SkippedDayReasonEnum = registered("SkippedDayReason", "Why a day was not counted.", {
  WEEKEND: "Saturday or Sunday.",
  NATIONAL: "National holiday.",
  JOINT_LEAVE: "Joint leave (cuti bersama).",
  ELECTION: "Voting day.",
  OTHER: "Another decreed day off.",
  LOCAL: "A day off of this satker alone.",
});

export const ReceiptCaveatEnum = registered("ReceiptCaveat", "What the reader must know before relying on a date.", {
  RULE_NOT_VERIFIED: "The rule was not checked against the gazetted text.",
  DAY_OFF_NOT_VERIFIED: "The announcement date of a skipped day is assumed.",
  DAYS_OFF_LEFT_OUT: "Days of the following year are left out: nobody knows whether they were announced by then.",
  DUE_ON_DAY_OFF: "The rule names a calendar date and that date is a day off; no source moves it.",
});

export const ReceiptChangeKindEnum = registered("ReceiptChangeKind", "What would move a due date.", {
  EXTENSION: "A written extension.",
  FURTHER_DECREE: "A decree that makes one more day a day off.",
  OTHER_REGIME: "Registration under the other regime.",
  JOINT_LEAVE_SETTING: "Joint leave being counted the other way.",
});

export const LatenessBasisEnum = registered("LatenessBasis", "What lateness is measured on.", {
  STOPPING_ACT: "The act that stopped the clock.",
  WITHDRAWAL: "The requester's withdrawal.",
  TODAY: "Today: the clock runs.",
});

export const StartMovedBecauseEnum = registered("StartMovedBecause", "Why day 0 is another day than the event.", {
  AFTER_HOURS: "It came after office hours.",
  DAY_OFF: "It came on a day off.",
});

export const RecountCauseEnum = registered("RecountCause", "Why deadlines were counted anew.", {
  CALENDAR: "A day off was added, withdrawn or loaded.",
  RULES: "Rules were loaded.",
});
