import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry, appendAuditEntryAlone, inAccessTransaction, type AccessTransaction } from "./audit.queries.ts";
import { findAccountByEmail, updatePassword, updateStatus } from "./accounts.queries.ts";
import { actorOf, type Account } from "./domain/account.ts";
import { checkNewPassword, PASSWORD_MAX_LENGTH } from "./domain/newPassword.ts";
import { InvitationExpired, RateLimited, SignInFailed } from "./domain/refusals.ts";
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from "./domain/sessionLife.ts";
import { ACCOUNT_LIMIT, ADDRESS_LIMIT } from "./domain/throttle.ts";
import { auditEvent } from "./audit.service.ts";
import { hashPassword, isRightPassword } from "./passwordHashing.ts";
import { newSecret, sha256 } from "./secrets.ts";
import { deleteExpiredSessions, deleteSession, deleteSessionsOf, findInvitedAccount, insertSession, useInvitation } from "./sessions.queries.ts";
import { countAttempt, forgive, sweepThrottles, type ThrottledKey } from "./throttle.queries.ts";

/** A session that has just begun. The secret goes into the cookie and is kept nowhere else. */
export interface OpenedSession {
  readonly account: Account;
  readonly secret: string;
}

/** Where somebody signs in from. */
export interface Visit {
  /** Network address, or the /64 of an IPv6 address. Only its hash is kept. */
  readonly address: string;
  /** Secret of the session the browser had before; it ends. */
  readonly formerSecret: string | null;
}

/** Signing in: passwords, one-time links, and e-mails that an identity provider vouches for. */
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    /** True: the demo scenario's accounts may be used (the server listens on loopback only). */
    private readonly demoAccountsUsable: boolean,
  ) {}

  /**
   * @throws RateLimited after too many failures, SignInFailed otherwise: the same for a wrong name, a wrong password, a
   * disabled and an invited account, and after the same work.
   */
  async withPassword(credentials: { readonly email: string; readonly password: string }, visit: Visit): Promise<OpenedSession> {
    const { prisma } = this.database;
    const email = normalEmail(credentials.email);
    const accountKey: ThrottledKey = { key: sha256(`account:${email}`), limit: ACCOUNT_LIMIT };
    const addressKey: ThrottledKey = { key: sha256(`address:${visit.address}`), limit: ADDRESS_LIMIT };
    const wait = await countAttempt(prisma, [accountKey, addressKey], this.clock.now());
    if (wait > 0) throw new RateLimited(wait);

    const account = await findAccountByEmail(prisma, email);
    // Longer than any password can be: hashing it would be work for nothing, but the same work is done.
    const password = credentials.password.slice(0, PASSWORD_MAX_LENGTH * 4);
    const right = await isRightPassword(password, account?.passwordHash ?? null);
    if (account === null || !right || !this.mayUse(account)) {
      await this.noteFailure(account);
      throw new SignInFailed("Surel atau kata sandi salah. Periksa keduanya, lalu coba lagi.");
    }
    await forgive(prisma, accountKey, addressKey);
    return this.open(account, visit, "password");
  }

  /** Sets a password with a one-time link and signs in. @throws InvitationExpired, PasswordTooWeak. */
  async withInvitation(invitation: { readonly token: string; readonly password: string }, visit: Visit): Promise<OpenedSession> {
    const { prisma } = this.database;
    const tokenHash = sha256(invitation.token);
    const invited = await findInvitedAccount(prisma, tokenHash, this.clock.now());
    if (invited === null || invited.status === "DISABLED") throw new InvitationExpired();
    checkNewPassword(invitation.password, invited.email);
    const passwordHash = await hashPassword(invitation.password);
    const now = this.clock.now();
    const account = await inAccessTransaction(prisma, async (transaction) => {
      const used = await useInvitation(transaction, tokenHash, now);
      if (used === null || used.status === "DISABLED") throw new InvitationExpired();
      await updatePassword(transaction, used.id, passwordHash, now);
      await deleteSessionsOf(transaction, used.id);
      await appendAuditEntry(transaction, auditEvent(asActor(used), "PASSWORD_CHANGED", { subject: `account:${used.id}`, details: { by: "link" } }), now);
      return { ...used, status: "ACTIVE" as const };
    });
    return this.open(account, visit, "link");
  }

  /** For an e-mail that an identity provider has verified. Null: no usable account has it; none is ever made. */
  async withVerifiedEmail(verifiedEmail: string, visit: Visit): Promise<OpenedSession | null> {
    const account = await findAccountByEmail(this.database.prisma, normalEmail(verifiedEmail));
    if (account === null || account.status === "DISABLED" || account.isDemo) {
      await this.noteFailure(account);
      return null;
    }
    if (account.status === "INVITED") await updateStatus(this.database.prisma, account.id, "ACTIVE");
    return this.open({ ...account, status: "ACTIVE" }, visit, "oidc");
  }

  /** A new secret each time: whatever the browser brought along ends (session fixation, ASVS 5.0 7.2.4). */
  private async open(account: Account, visit: Visit, by: "password" | "link" | "oidc"): Promise<OpenedSession> {
    const now = this.clock.now();
    const opened = await inAccessTransaction(this.database.prisma, async (transaction) => {
      if (visit.formerSecret !== null) await deleteSession(transaction, sha256(visit.formerSecret));
      await deleteExpiredSessions(transaction, now, new Date(now.getTime() - SESSION_IDLE_MS));
      const session = await beginSession(transaction, account, now);
      await appendAuditEntry(transaction, auditEvent(asActor(account), "SIGN_IN", { subject: `account:${account.id}`, details: { by } }), now);
      return session;
    });
    await sweepThrottles(this.database.prisma, now);
    return opened;
  }

  private mayUse(account: Account): boolean {
    return account.status === "ACTIVE" && (!account.isDemo || this.demoAccountsUsable);
  }

  /** The typed name is not written down: people type passwords into the wrong field. */
  private async noteFailure(account: Account | null): Promise<void> {
    const event = {
      actor: { accountId: null, name: "tidak dikenal", role: "ANONYMOUS", via: "public" },
      action: "SIGN_IN",
      outcome: "REFUSED",
      subject: account && `account:${account.id}`,
      provinceCode: account?.provinceCode ?? null,
      satkerCode: account?.satkerCode ?? null,
      details: {},
    } as const;
    await appendAuditEntryAlone(this.database.prisma, event, this.clock.now());
  }
}

/** A session for an account, within the caller's transaction. */
export async function beginSession(transaction: AccessTransaction, account: Account, now: Date): Promise<OpenedSession> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + SESSION_ABSOLUTE_MS);
  await insertSession(transaction, { idHash: sha256(secret), accountId: account.id, at: now, expiresAt });
  return { account, secret };
}

/** E-mails are compared without case and surrounding spaces. */
export function normalEmail(text: string): string {
  return text.trim().toLowerCase().normalize("NFC").slice(0, 254);
}

function asActor(account: Account) {
  return actorOf(account, "session", { publicView: false, grants: null });
}
