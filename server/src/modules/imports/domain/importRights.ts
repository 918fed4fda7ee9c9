import type { Action } from "../../access/domain/actions.ts";
import type { Actor } from "../../access/domain/actor.ts";
import { can } from "../../access/domain/policy.ts";
import { IMPORT_KINDS, type ImportKind } from "./fileKind.ts";

/** COUNTRY: rows hold for everybody, so only whoever works for all provinces may bring them. ROWS: each row must lie in the own area. */
type Area = "COUNTRY" | "ROWS";

interface Right {
  /** One of these is needed beside IMPORTS_COMMIT: whoever may not record a thing by form may not import it either. */
  readonly anyOf: readonly Action[];
  readonly area: Area;
}

const COUNTRY: Right = { anyOf: ["INSTRUMENTS_EDIT"], area: "COUNTRY" };
const CALENDAR: Right = { anyOf: ["CALENDARS_EDIT"], area: "COUNTRY" };
const EVALUATIONS: Right = { anyOf: ["EVALUATIONS_RECORD", "INSTRUMENTS_EDIT"], area: "ROWS" };
const REGISTER: Right = { anyOf: ["REQUESTS_RECORD"], area: "ROWS" };
const CASES: Right = { anyOf: ["CASES_RECORD"], area: "ROWS" };
const PUBLICATIONS: Right = { anyOf: ["PUBLICATIONS_RECORD"], area: "ROWS" };

const RIGHTS: Readonly<Record<ImportKind, Right>> = {
  sources: COUNTRY,
  provinces: COUNTRY,
  satkers: COUNTRY,
  issuers: COUNTRY,
  scales: EVALUATIONS,
  "evaluation-results": EVALUATIONS,
  "evaluation-aggregates": EVALUATIONS,
  instruments: EVALUATIONS,
  crosswalks: COUNTRY,
  cycles: EVALUATIONS,
  "cycle-participations": EVALUATIONS,
  "stage-scores": EVALUATIONS,
  "self-assessment-answers": EVALUATIONS,
  "self-assessment-evidence": EVALUATIONS,
  corrections: EVALUATIONS,
  "calendar-years": CALENDAR,
  holidays: CALENDAR,
  "calendar-changes": CALENDAR,
  "election-stages": CALENDAR,
  "legal-rules": CALENDAR,
  "published-disputes": EVALUATIONS,
  "register-periods": REGISTER,
  requests: REGISTER,
  objections: CASES,
  disputes: CASES,
  "publication-cadences": COUNTRY,
  "publication-items": COUNTRY,
  "exemption-authorities": COUNTRY,
  "consequence-tests": PUBLICATIONS,
  "publication-duties": PUBLICATIONS,
  "publication-triggers": PUBLICATIONS,
  "publication-updates": PUBLICATIONS,
  "assistance-events": PUBLICATIONS,
  "ranking-methods": COUNTRY,
};

/** True if this actor may import files of this kind at all. Which rows, is a second question: see outsideArea. */
export function mayImport(actor: Actor, kind: ImportKind): boolean {
  const { anyOf, area } = RIGHTS[kind];
  return can(actor, "IMPORTS_COMMIT") && anyOf.some((action) => can(actor, action)) && (area === "ROWS" || actor.scope.kind === "ALL");
}

/** Kinds this actor may import, in the order in which they build on each other. */
export function importableKinds(actor: Actor): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => mayImport(actor, kind));
}
