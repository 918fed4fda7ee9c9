import { can, type Subject } from "../../access/domain/policy.ts";
import type { Actor } from "../../access/domain/actor.ts";

/**
 * Whether the reader is of the satker itself or of its legal division: only they read texts, requester groups and small counts.
 * Source: UU 27/2022 Pasal 16; issue "Requests" 6.
 */
export function isInnerReader(actor: Actor, subject: Subject): boolean {
  const isSatkerOrLegal = actor.role === "SATKER_OPERATOR" || actor.role === "DIVISION_LEGAL";
  return isSatkerOrLegal && can(actor, "REQUEST_TEXTS_READ", subject);
}
