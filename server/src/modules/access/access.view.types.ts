import type { SignInOptionsType, ViewerType } from "./access.types.ts";
import type { AccessTokenType, IssuedLinkType } from "./accounts.types.ts";
import type { IssuedLink } from "./accounts.service.ts";
import type { AuditPage, AuditVerification } from "./audit.service.ts";
import type { AuditEntryConnectionType, AuditVerificationType } from "./audit.types.ts";
import type { Account } from "./domain/account.ts";
import { actionNamed } from "./domain/actions.ts";
import type { Actor } from "./domain/actor.ts";
import { canonicalJson } from "./domain/auditChain.ts";
import { PASSWORD_MIN_LENGTH } from "./domain/newPassword.ts";
import { permissionsOf } from "./domain/policy.ts";
import { DEMO_PASSWORD } from "./demoAccounts.service.ts";
import type { AccessToken } from "./ownAccount.service.ts";

/** Dresses the reader for the API. */
export function toViewerType(actor: Actor): ViewerType {
  const { scope } = actor;
  return {
    id: actor.id,
    displayName: actor.displayName,
    role: actor.role,
    isSignedIn: actor.via !== "public",
    scope: {
      isNational: scope.kind === "ALL",
      provinceCodes: scope.kind === "PROVINCES" ? scope.provinceCodes : [],
      satkerCodes: scope.kind === "SATKERS" ? scope.satkerCodes : [],
    },
    permissions: permissionsOf(actor),
  };
}

export function toSignInOptionsType(demoAccounts: readonly Account[], hasOpenIdConnect: boolean): SignInOptionsType {
  return {
    hasOpenIdConnect,
    passwordMinLength: PASSWORD_MIN_LENGTH,
    demoAccounts: demoAccounts.map(({ email, displayName, role }) => ({ email, displayName, role, password: DEMO_PASSWORD })),
  };
}

export function toIssuedLinkType({ account, secret, expiresAt }: IssuedLink): IssuedLinkType {
  return { account, path: `/undangan#${secret}`, expiresAt };
}

export function toAccessTokenType(token: AccessToken): AccessTokenType {
  return { ...token, permissions: token.permissions.map(actionNamed).filter((action) => action !== undefined) };
}

export function toAuditConnectionType({ entries, hasNextPage }: AuditPage): AuditEntryConnectionType {
  const edges = entries.map((entry) => ({
    cursor: String(entry.sequence),
    node: {
      id: String(entry.sequence),
      sequence: entry.sequence,
      at: entry.at,
      actorName: entry.actor.name,
      actorRole: entry.actor.role,
      via: entry.actor.via,
      action: entry.action,
      outcome: entry.outcome,
      subject: entry.subject,
      provinceCode: entry.provinceCode,
      satkerCode: entry.satkerCode,
      detailsJson: canonicalJson(entry.details),
      hash: entry.hash,
    },
  }));
  return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}

export function toAuditVerificationType({ entryCount, head, firstBroken }: AuditVerification): AuditVerificationType {
  return { isIntact: firstBroken === null, entryCount, headHash: head.hash, firstBroken };
}
