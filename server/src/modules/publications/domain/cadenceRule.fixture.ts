import { localDate } from "../../../kernel/localDate.ts";
import type { CadenceRule } from "./cadenceRule.ts";
import { EMPTY_HISTORY, type LogEntry } from "./dutyLog.ts";
import type { Duty } from "./dutyStanding.ts";

const SOURCE = { text: "uji", confidence: "HIGH", fileName: "uji.csv", fileRow: 1, importBatchId: "uji", dataset: "PUBLISHED", dataAsOf: null } as const;

const BLANK: CadenceRule = {
  cadence: "SEMIANNUAL",
  class: "PERIODIC",
  validFrom: localDate("2010-04-30"),
  validTo: null,
  counting: "AGE",
  everyMonths: null,
  everyDays: null,
  dueMonthDay: null,
  withinDays: null,
  legalBasis: "uji",
  note: null,
  source: SOURCE,
};

/** The rules as the shipped cadence table words them. */
export const RULES = {
  semiannual: { ...BLANK, everyMonths: 6 },
  onChange: { ...BLANK, cadence: "ON_CHANGE_MIN_SEMIANNUAL", everyMonths: 6, withinDays: 14 },
  annual: { ...BLANK, cadence: "ANNUAL", everyMonths: 12 },
  annualReport: { ...BLANK, cadence: "ANNUAL_BY_DATE", counting: "YEARLY_DATE", dueMonthDay: "03-31" },
  monthly: { ...BLANK, cadence: "MONTHLY", everyMonths: 1 },
  weekly: { ...BLANK, cadence: "WEEKLY", everyDays: 7 },
  onEvent: { ...BLANK, cadence: "ON_EVENT", counting: "EVENT", everyMonths: 6 },
  immediate: { ...BLANK, cadence: "ON_EVENT", class: "IMMEDIATE", counting: "EVENT", withinDays: 0 },
  stage: { ...BLANK, cadence: "STAGE", counting: "STAGE", everyMonths: 6, withinDays: 0 },
  standing: { ...BLANK, cadence: "CONTINUOUS", class: "ANYTIME", counting: "STANDING" },
} as const satisfies Record<string, CadenceRule>;

/** A duty since before the records began, of which nothing is known. */
export function aDuty(overrides: Partial<Duty> = {}): Duty {
  return { rule: RULES.semiannual, applies: true, obligedFrom: null, windows: [], events: [], history: EMPTY_HISTORY, ...overrides };
}

/** The satker renewed the item on a day, or says so. */
export function anUpdate(on: string, contentHash: string | null = null, at: string | null = null): LogEntry {
  return { kind: "UPDATE", on: localDate(on), at: at === null ? null : new Date(at), contentHash, outcome: null };
}

/** Somebody looked on a day. */
export function aLook(on: string, outcome: LogEntry["outcome"], contentHash: string | null = null): LogEntry {
  return { kind: "CHECK", on: localDate(on), at: new Date(`${on}T05:00:00Z`), contentHash, outcome };
}
