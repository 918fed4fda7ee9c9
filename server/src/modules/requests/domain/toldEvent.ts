import type { LocalDate } from "../../../kernel/localDate.ts";
import type { LegalRegime } from "./legalRule.ts";
import { isLocalTime } from "./localMoment.ts";
import { holdsContact } from "./personalData.ts";
import { accepted, refused, type Outcome } from "./refusal.ts";
import type { ClosingReason, ExemptionLetter, NoticeDecision, RefusalGround, RequestEventKind } from "./requestEvent.ts";
import type { ToldEvent } from "./toldRegister.ts";

/** An event as a form sends it: one shape for all kinds, most of it empty. */
export interface EventForm {
  readonly kind: RequestEventKind;
  readonly on: LocalDate;
  readonly at: string | null;
  readonly regime: LegalRegime | null;
  readonly reason: string | null;
  readonly toUnit: string | null;
  readonly inWriting: boolean | null;
  readonly decision: NoticeDecision["kind"] | null;
  readonly refusalGround: RefusalGround["kind"] | null;
  readonly exemptionLetter: ExemptionLetter | null;
  readonly hasConsequenceTest: boolean | null;
  readonly closingReason: ClosingReason | null;
  readonly retractsEventId: string | null;
}

/** The event a form tells, or what is missing. `decidedBy` is the account that acts, never what the form says. */
export function toldEventOf(form: EventForm, decidedBy: string): Outcome<ToldEvent> {
  const { kind, on, reason } = form;
  for (const field of ["reason", "toUnit"] as const) if (form[field] !== null && holdsContact(form[field])) return refused("PERSONAL_DATA", { field });
  const missing = (field: string): Outcome<ToldEvent> => refused("TEXT_MISSING", { field });
  switch (kind) {
    case "RECEIVED":
      if (form.at !== null && !isLocalTime(form.at)) return missing("at");
      return accepted({ kind, on, at: form.at });
    case "COMPLETED":
    case "ORAL_ANSWER":
    case "DELIVERED":
      return accepted({ kind, on });
    case "REGISTERED":
      return form.regime === null ? missing("regime") : accepted({ kind, on, regime: form.regime, decidedBy, reason: reason ?? "" });
    case "FORWARDED":
      return form.toUnit?.trim() ? accepted({ kind, on, toUnit: form.toUnit }) : missing("toUnit");
    case "EXTENDED":
      return accepted({ kind, on, inWriting: form.inWriting ?? false, reason: reason ?? "" });
    case "WRITTEN_NOTICE": {
      const decision = decisionOf(form);
      return decision.ok ? accepted({ kind, on, decision: decision.value }) : decision;
    }
    case "CLOSED":
      return form.closingReason === null ? missing("closingReason") : accepted({ kind, on, reason: form.closingReason });
    case "RETRACTED":
      return form.retractsEventId === null ? missing("retractsEventId") : accepted({ kind, on, retractsEventId: form.retractsEventId, decidedBy, reason: reason ?? "" });
  }
}

function decisionOf({ decision, refusalGround, exemptionLetter, hasConsequenceTest }: EventForm): Outcome<NoticeDecision> {
  if (decision === null) return refused("TEXT_MISSING", { field: "decision" });
  if (decision === "GRANTED" || decision === "INCOMPLETE") return accepted({ kind: decision });
  if (refusalGround === "EXEMPT" && exemptionLetter === null) return refused("TEXT_MISSING", { field: "exemptionLetter" });
  const ground: RefusalGround | null =
    refusalGround === "EXEMPT" && exemptionLetter !== null ? { kind: "EXEMPT", letter: exemptionLetter, hasConsequenceTest } : refusalGround === "NOT_HELD" ? { kind: "NOT_HELD" } : null;
  if (decision === "GRANTED_IN_PART") return accepted({ kind: decision, ground });
  return ground ? accepted({ kind: decision, ground }) : refused("TEXT_MISSING", { field: "refusalGround" });
}
