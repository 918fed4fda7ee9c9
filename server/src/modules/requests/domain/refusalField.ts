import type { Refusal, RefusalCode } from "./refusal.ts";

/** What was being recorded when it was refused. */
export type RecordedForm = "REQUEST" | "OBJECTION" | "OBJECTION_EVENT" | "DISPUTE" | "DISPUTE_STEP" | "PERIOD" | "LEGAL_HOLD";

type FieldTable = Partial<Record<RefusalCode, string>>;

/** Fields of an event, wherever several can be told at once. */
const OF_EVENT: FieldTable = {
  CALENDAR_NOT_SHIPPED: "on",
  UNKNOWN_REGIME: "regime",
  RULE_NOT_FOUND: "regime",
  LIMIT_NOT_FOUND: "regime",
  EXTENSION_NOT_PROVIDED: "kind",
  EXTENSION_LENGTH_NOT_FOUND: "kind",
  EXTENSION_NOT_IN_WRITING: "inWriting",
  EXTENSION_AFTER_LIMIT: "on",
  EXTENSION_BEFORE_START: "on",
  EVENT_BEFORE_CAUSE: "on",
  CAUSE_MISSING: "kind",
  EVENT_TWICE: "kind",
  EVENT_AFTER_CLOSING: "on",
  EVENT_IN_FUTURE: "on",
  EVENT_UNKNOWN: "retractsEventId",
  CLOSING_WITHOUT_NOTICE: "closingReason",
  CLOSING_COMPLETE_AS_INCOMPLETE: "closingReason",
  REASON_MISSING: "reason",
};

const OF_FORM: Readonly<Record<RecordedForm, FieldTable>> = {
  REQUEST: { NUMBER_TAKEN: "number", SATKER_UNKNOWN: "satker" },
  OBJECTION: {
    NUMBER_TAKEN: "number",
    SATKER_UNKNOWN: "satker",
    REQUEST_UNKNOWN: "requestNumber",
    NUMBER_AMBIGUOUS: "requestYear",
    OBJECTION_WITHOUT_REQUEST: "ground",
    OBJECTION_BEFORE_GROUND: "receivedOn",
    EVENT_BEFORE_CAUSE: "receivedOn",
    EVENT_IN_FUTURE: "receivedOn",
  },
  OBJECTION_EVENT: { ANSWER_BEFORE_OBJECTION: "on", EVENT_IN_FUTURE: "on", EVENT_UNKNOWN: "retractsEventId", REASON_MISSING: "reason" },
  DISPUTE: {
    NUMBER_TAKEN: "number",
    SATKER_UNKNOWN: "satker",
    OBJECTION_UNKNOWN: "objectionNumber",
    NUMBER_AMBIGUOUS: "objectionYear",
    DISPUTE_BEFORE_OBJECTION: "filedOn",
    EVENT_IN_FUTURE: "filedOn",
    DISPUTE_WITHOUT_RESPONDENT: "respondents",
  },
  DISPUTE_STEP: { DISPUTE_STAGE_ORDER: "on", DISPUTE_BEFORE_OBJECTION: "on", EVENT_IN_FUTURE: "on", CAUSE_MISSING: "stage", EVENT_UNKNOWN: "retractsEventId", REASON_MISSING: "reason" },
  PERIOD: { PERIOD_TURNED: "to", EVENT_IN_FUTURE: "to", SATKER_UNKNOWN: "satker" },
  LEGAL_HOLD: {},
};

/**
 * Path of the input field that was refused: "number", "events.1.on". Null: the refusal is about no single field.
 * A refusal that names its field itself (TEXT_MISSING, PERSONAL_DATA) is believed.
 */
export function refusalField({ code, details, eventIndex }: Refusal, form: RecordedForm): string | null {
  const named = code === "TEXT_MISSING" || code === "PERSONAL_DATA" ? String(details["field"]) : null;
  const field = named ?? (eventIndex === undefined ? OF_FORM[form][code] : OF_EVENT[code]) ?? null;
  return field === null || eventIndex === undefined ? field : `events.${eventIndex}.${field}`;
}
