import type { Action } from "./actions.ts";
import type { Role } from "./roles.ts";

/** Which satker a reader may see. Every query takes one; there is no query without it. */
export type ReadScope =
  | { readonly kind: "ALL" }
  | { readonly kind: "PROVINCES"; readonly provinceCodes: readonly string[] }
  | { readonly kind: "SATKERS"; readonly satkerCodes: readonly string[] };

/** Covers nothing. */
export const NO_SCOPE: ReadScope = { kind: "SATKERS", satkerCodes: [] };

/** Who asks: identity, role, and how far it may look. */
export interface Actor {
  /** Account, or "publik" and "anonim" for those without one. */
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  /** Rows the actor works with: requests, publications, imports, alerts. */
  readonly scope: ReadScope;
  /** Rows of published results the actor may read. Never less than scope. */
  readonly publishedScope: ReadScope;
  readonly via: "session" | "token" | "public";
  /** A token's own, narrower list. Null: everything the role may. */
  readonly grants: readonly Action[] | null;
}

/** The same actor as a reader of published results: those go as far as publishedScope. */
export function asPublishedReader(actor: Actor): Actor {
  return { ...actor, scope: actor.publishedScope };
}

/**
 * The same actor as one who ranks: a place counts every peer, whoever asks, so all readers find the same place and n. For scoring inside the
 * server only; what is told of single satker stays within the actor's own scope.
 */
export function asRanker(actor: Actor): Actor {
  return { ...actor, scope: { kind: "ALL" }, publishedScope: { kind: "ALL" } };
}

/** True if the scope covers at least part of the province. */
export function seesProvince(scope: ReadScope, provinceCode: string): boolean {
  switch (scope.kind) {
    case "ALL":
      return true;
    case "PROVINCES":
      return scope.provinceCodes.includes(provinceCode);
    case "SATKERS":
      return scope.satkerCodes.some((code) => code.startsWith(`${provinceCode}.`));
  }
}

/** True if the scope covers every satker of the province. */
export function coversProvince(scope: ReadScope, provinceCode: string): boolean {
  return scope.kind !== "SATKERS" && seesProvince(scope, provinceCode);
}

/** True if the scope covers the satker. */
export function seesSatker(scope: ReadScope, satkerCode: string): boolean {
  switch (scope.kind) {
    case "ALL":
      return true;
    case "PROVINCES":
      return scope.provinceCodes.includes(satkerCode.slice(0, 2));
    case "SATKERS":
      return scope.satkerCodes.includes(satkerCode);
  }
}
