import type { AuditAction, AuditOutcome } from "../../gql/graphql.ts";
import type { AccessWords } from "./refusal.ts";

/** What a line of the trail says, as far as the sentence needs it. */
export interface AuditFacts {
  action: AuditAction;
  outcome: AuditOutcome;
  actorName: string;
  actorRole: string;
  subject: string | null;
  detailsJson: string;
}

/** The line as a sentence. nameOf finds the name of an account by its id; null: not known to this reader. */
export function auditSentence({ action, outcome, actorName, subject, detailsJson }: AuditFacts, words: AccessWords, nameOf: (accountId: string) => string | null): string {
  const details = detailsOf(detailsJson);
  const subjectId = subject?.startsWith("account:") ? subject.slice("account:".length) : null;
  const name = subjectId === null ? null : nameOf(subjectId);
  const told = { who: actorName, whom: name ?? words("told.account") };
  switch (action) {
    case "SIGN_IN":
      if (outcome === "REFUSED") return words("told.SIGN_INrefused", { whom: name === null ? "" : words("told.forAccount", { name }) });
      return words("told.SIGN_IN", { ...told, how: howText(details["by"], words) });
    case "SIGN_OUT":
      return words(details["everywhere"] === true ? "told.SIGN_OUTeverywhere" : "told.SIGN_OUT", told);
    case "PASSWORD_CHANGED":
      return words(details["by"] === "link" ? "told.PASSWORD_CHANGEDlink" : "told.PASSWORD_CHANGED", told);
    case "ACCOUNT_INVITED":
      return words("told.ACCOUNT_INVITED", { ...told, role: roleText(details["role"], words) });
    case "ACCOUNT_CHANGED":
      return words("told.ACCOUNT_CHANGED", { ...told, from: appointmentText(details["from"], words), to: appointmentText(details["to"], words) });
    default:
      return words(`told.${action}`, told);
  }
}

/** A role as the trail keeps it. A word that is not known stays as it is: the trail tells of former versions too. */
export function roleText(role: unknown, words: AccessWords): string {
  switch (role) {
    case "COMMISSIONER":
    case "DIVISION_DATA":
    case "DIVISION_LEGAL":
    case "KI_LIAISON":
    case "SATKER_OPERATOR":
    case "ADMINISTRATOR":
    case "PUBLIC":
    case "ANONYMOUS":
    case "COMMAND":
      return words(`roles.${role}`);
    default:
      return typeof role === "string" ? role : "";
  }
}

function howText(by: unknown, words: AccessWords): string {
  if (by === "password") return words("told.byPassword");
  if (by === "link") return words("told.byLink");
  return by === "oidc" ? words("told.byOidc") : words("told.byUnknown");
}

function appointmentText(appointment: unknown, words: AccessWords): string {
  if (typeof appointment !== "object" || appointment === null) return "?";
  const { role, provinceCode, satkerCode }: { role?: unknown; provinceCode?: unknown; satkerCode?: unknown } = appointment;
  const place = satkerCode ?? provinceCode;
  return typeof place === "string" ? `${roleText(role, words)} ${place}` : roleText(role, words);
}

function detailsOf(json: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {}; // a line that was tampered with is still shown
  }
}
