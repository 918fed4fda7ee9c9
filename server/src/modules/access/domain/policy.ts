import type { Action } from "./actions.ts";
import { isReading } from "./actions.ts";
import { coversProvince, seesSatker, type Actor } from "./actor.ts";
import { Forbidden, Unauthenticated } from "./refusals.ts";
import type { Role } from "./roles.ts";

/** What an action is done to. NOTHING: the action as such; the rows are then bound by the scope of the query. */
export type Subject =
  | { readonly kind: "NOTHING" }
  | { readonly kind: "SATKER"; readonly code: string }
  | { readonly kind: "PROVINCE"; readonly code: string };

const NOTHING: Subject = { kind: "NOTHING" };

const SIGNED_IN = ["VIEWER_READ", "SESSION_OPEN", "SESSION_CLOSE", "OWN_ACCOUNT_CHANGE", "VIEWS_KEEP", "PUBLISHED_READ", "EXPORT", "DOCUMENT_AD_HOC"] as const satisfies readonly Action[];

/**
 * Who may do what. Whatever is not written here is refused.
 * Sources: UU 27/2022 Pasal 16 (no more than the purpose needs); texts of requests hold names and stay away from
 * commissioners, the Information Commission and administrators.
 */
const MAY: Readonly<Record<Role, readonly Action[]>> = {
  COMMISSIONER: [...SIGNED_IN, "VIEWS_SHARE", "RANKINGS_READ", "SELF_ASSESSMENTS_READ", "REQUEST_FIGURES_READ", "REQUESTS_READ", "PUBLICATIONS_READ", "ALERTS_READ", "REPORTS_READ", "IMPORTS_READ"],
  DIVISION_DATA: [
    ...SIGNED_IN,
    "VIEWS_SHARE",
    "RANKINGS_READ",
    "SELF_ASSESSMENTS_READ",
    "EVALUATIONS_RECORD",
    "REQUEST_FIGURES_READ",
    "REQUESTS_READ",
    "REQUEST_TEXTS_READ",
    "REQUESTS_RECORD",
    "CASES_RECORD",
    "PUBLICATIONS_READ",
    "PUBLICATIONS_RECORD",
    "ALERTS_READ",
    "ALERTS_ANSWER",
    "ALERT_RULES_EDIT",
    "REPORTS_READ",
    "IMPORTS_READ",
    "IMPORTS_COMMIT",
    "SCHEMA_INTROSPECT",
  ],
  DIVISION_LEGAL: [...SIGNED_IN, "VIEWS_SHARE", "RANKINGS_READ", "SELF_ASSESSMENTS_READ", "REQUEST_FIGURES_READ", "REQUESTS_READ", "REQUEST_TEXTS_READ", "CASES_RECORD", "PUBLICATIONS_READ", "ALERTS_READ", "ALERTS_ANSWER", "ALERT_RULES_EDIT", "REPORTS_READ", "IMPORTS_READ"],
  KI_LIAISON: [...SIGNED_IN, "RANKINGS_READ", "SELF_ASSESSMENTS_READ", "REQUEST_FIGURES_READ"],
  SATKER_OPERATOR: [
    ...SIGNED_IN,
    "RANKINGS_READ",
    "SELF_ASSESSMENTS_READ",
    "RESULTS_REPLY",
    "REQUEST_FIGURES_READ",
    "REQUESTS_READ",
    "REQUEST_TEXTS_READ",
    "REQUESTS_RECORD",
    "CASES_RECORD",
    "PUBLICATIONS_READ",
    "PUBLICATIONS_RECORD",
    "ALERTS_READ",
    "ALERTS_ANSWER",
    "REPORTS_READ",
    "IMPORTS_READ",
    "IMPORTS_COMMIT",
    "AUDIT_READ",
  ],
  ADMINISTRATOR: [
    ...SIGNED_IN,
    "IMPORTS_READ",
    "IMPORTS_COMMIT",
    "CALENDARS_EDIT",
    "INSTRUMENTS_EDIT",
    "ACCOUNTS_MANAGE",
    "AUDIT_READ",
    "AUDIT_VERIFY",
    "SCHEMA_INTROSPECT",
  ],
  PUBLIC: ["VIEWER_READ", "SESSION_OPEN", "SESSION_CLOSE", "PUBLISHED_READ", "EXPORT", "DOCUMENT_AD_HOC"],
  ANONYMOUS: ["VIEWER_READ", "SESSION_OPEN", "SESSION_CLOSE"],
};

/** True if the actor may do this to that. Deny by default; the only place that decides. */
export function can(actor: Actor, action: Action, subject: Subject = NOTHING): boolean {
  if (!MAY[actor.role].includes(action)) return false;
  if (actor.grants !== null && !actor.grants.includes(action)) return false;
  const scope = action === "PUBLISHED_READ" ? actor.publishedScope : actor.scope;
  switch (subject.kind) {
    case "NOTHING":
      return true;
    case "SATKER":
      return seesSatker(scope, subject.code);
    case "PROVINCE":
      return coversProvince(scope, subject.code);
  }
}

/** Everything the actor may do, for screens that hide what would be refused. */
export function permissionsOf(actor: Actor): readonly Action[] {
  return MAY[actor.role].filter((action) => can(actor, action));
}

/** What an account of this role may put into a token: reading only, and no more than the role may. */
export function grantable(role: Role): readonly Action[] {
  return MAY[role].filter(isReading);
}

/** @throws Unauthenticated when nobody is signed in, Forbidden when somebody is. */
export function authorize(actor: Actor, action: Action, subject: Subject = NOTHING): void {
  if (!can(actor, action, subject)) throw refusalFor(actor);
}

function refusalFor(actor: Actor): Unauthenticated | Forbidden {
  if (actor.via === "public") return new Unauthenticated("Masuk dahulu untuk melihat atau melakukan ini.");
  return new Forbidden("Akun ini tidak berwenang untuk hal tersebut. Bila seharusnya boleh, hubungi administrator.");
}
