import { DomainError } from "../../../kernel/domainError.ts";

/** Nobody is signed in, or no longer. */
export class Unauthenticated extends DomainError {
  readonly code = "UNAUTHENTICATED";
}

/** Signed in, but this is not for this role or not in its area. */
export class Forbidden extends DomainError {
  readonly code = "FORBIDDEN";
}

/** E-mail and password do not belong together. Never says which of the two. */
export class SignInFailed extends DomainError {
  readonly code = "SIGN_IN_FAILED";
}

/** Too many attempts, or too many at once. details.retryAfterSeconds says when to come again. */
export class RateLimited extends DomainError {
  readonly code = "RATE_LIMITED";

  constructor(retryAfterSeconds: number) {
    super(`Terlalu banyak percobaan. Coba lagi dalam ${waitingTime(retryAfterSeconds)}.`, { retryAfterSeconds });
  }
}

/** The one-time link was used, has expired, or never was. */
export class InvitationExpired extends DomainError {
  readonly code = "INVITATION_EXPIRED";

  constructor() {
    super("Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru kepada administrator.");
  }
}

/** The new password breaks a rule; the sentence says which. */
export class PasswordTooWeak extends DomainError {
  readonly code = "PASSWORD_TOO_WEAK";
}

/** There is an account with this e-mail already. */
export class AccountExists extends DomainError {
  readonly code = "ACCOUNT_EXISTS";
}

/** Role, province and satker of an account do not fit together, or the place does not exist. */
export class AccountScopeInvalid extends DomainError {
  readonly code = "ACCOUNT_SCOPE_INVALID";
}

/** The audit trail is not as it was written. */
export class AuditChainBroken extends DomainError {
  readonly code = "AUDIT_CHAIN_BROKEN";

  constructor(sequence: number, what: string) {
    super(`Jejak audit rusak pada catatan ${sequence}: ${what}. Jangan hapus apa pun; laporkan kepada pengelola dan bandingkan dengan cadangan.`, { sequence });
  }
}

function waitingTime(seconds: number): string {
  return seconds < 120 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}
