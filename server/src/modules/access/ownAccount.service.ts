import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { findAccountById, updatePassword, type AccountWithPassword } from "./accounts.queries.ts";
import { appendAuditEntry, inAccessTransaction } from "./audit.queries.ts";
import { auditEvent } from "./audit.service.ts";
import type { Action } from "./domain/actions.ts";
import type { Actor } from "./domain/actor.ts";
import { isUuid } from "./domain/identifier.ts";
import { checkNewPassword } from "./domain/newPassword.ts";
import { authorize, grantable } from "./domain/policy.ts";
import { Forbidden, RateLimited, SignInFailed, Unauthenticated } from "./domain/refusals.ts";
import { LONGEST_TOKEN_LIFE_DAYS } from "./domain/sessionLife.ts";
import { ACCOUNT_LIMIT } from "./domain/throttle.ts";
import { hashPassword, isRightPassword } from "./passwordHashing.ts";
import { newSecret, sha256 } from "./secrets.ts";
import { beginSession, type OpenedSession } from "./signIn.service.ts";
import { deleteSession, deleteSessionsOf } from "./sessions.queries.ts";
import { countAttempt, forgive } from "./throttle.queries.ts";
import { findTokens, insertToken, revokeToken, revokeTokensOf, type AccessToken } from "./tokens.queries.ts";

export type { AccessToken } from "./tokens.queries.ts";

const MS_PER_DAY = 86_400_000;
/** What makes a leaked token findable in files and logs. */
const TOKEN_MARK = "pantau_";
/** Unit: characters of the secret that may be shown. */
const SHOWN_LENGTH = TOKEN_MARK.length + 6;
/** Unit: tokens in force an account may have. */
const MOST_TOKENS = 20;

/** What a person does with the own account. Made for each request. */
export class OwnAccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  /** Ends this session. For a visitor there is nothing to end. */
  async signOut(secret: string | null): Promise<void> {
    if (secret === null) return;
    const now = this.clock.now();
    await inAccessTransaction(this.database.prisma, async (transaction) => {
      const ended = await deleteSession(transaction, sha256(secret));
      if (ended > 0 && this.actor.via === "session") await appendAuditEntry(transaction, auditEvent(this.actor, "SIGN_OUT", { details: { sessions: ended } }), now);
    });
  }

  /** Ends all sessions of the account, this one too. Tokens stay in force: they are revoked one by one. */
  async signOutEverywhere(): Promise<void> {
    authorize(this.actor, "OWN_ACCOUNT_CHANGE");
    const now = this.clock.now();
    await inAccessTransaction(this.database.prisma, async (transaction) => {
      const ended = await deleteSessionsOf(transaction, this.actor.id);
      await appendAuditEntry(transaction, auditEvent(this.actor, "SIGN_OUT", { details: { sessions: ended, everywhere: true } }), now);
    });
  }

  /** Ends all sessions and tokens and opens a new session. @throws SignInFailed, PasswordTooWeak, RateLimited. */
  async changePassword(passwords: { readonly current: string; readonly next: string }): Promise<OpenedSession> {
    authorize(this.actor, "OWN_ACCOUNT_CHANGE");
    const { prisma } = this.database;
    const account = await this.account();
    if (account.isDemo) throw new Forbidden("Kata sandi akun contoh tidak dapat diubah.");
    const key = { key: sha256(`account:${account.email}`), limit: ACCOUNT_LIMIT };
    const wait = await countAttempt(prisma, [key], this.clock.now());
    if (wait > 0) throw new RateLimited(wait);
    if (!(await isRightPassword(passwords.current, account.passwordHash))) throw new SignInFailed("Kata sandi lama salah. Periksa, lalu coba lagi.");
    await forgive(prisma, key, key);
    checkNewPassword(passwords.next, account.email);
    const passwordHash = await hashPassword(passwords.next);
    const now = this.clock.now();
    return inAccessTransaction(prisma, async (transaction) => {
      await updatePassword(transaction, account.id, passwordHash, now);
      await deleteSessionsOf(transaction, account.id);
      await revokeTokensOf(transaction, account.id, now);
      const opened = await beginSession(transaction, account, now);
      await appendAuditEntry(transaction, auditEvent(this.actor, "PASSWORD_CHANGED", { subject: `account:${account.id}`, details: { by: "owner" } }), now);
      return opened;
    });
  }

  async tokens(): Promise<AccessToken[]> {
    authorize(this.actor, "OWN_ACCOUNT_CHANGE");
    return findTokens(this.database.prisma, this.actor.id);
  }

  /** The secret is shown once. @throws InvalidInput, Forbidden for a permission the role does not have or that writes. */
  async createToken(wish: { readonly name: string; readonly permissions: readonly Action[]; readonly validDays: number }): Promise<{ token: AccessToken; secret: string }> {
    authorize(this.actor, "OWN_ACCOUNT_CHANGE");
    const name = wish.name.trim();
    if (name === "" || name.length > 80) throw new InvalidInput("Beri token sebuah nama, paling banyak 80 karakter.");
    if (wish.validDays < 1 || wish.validDays > LONGEST_TOKEN_LIFE_DAYS) throw new InvalidInput(`Masa berlaku token 1 sampai ${LONGEST_TOKEN_LIFE_DAYS} hari.`, { validDays: wish.validDays });
    if (wish.permissions.length === 0) throw new InvalidInput("Pilih paling sedikit satu hak baca untuk token ini.");
    const tooMuch = wish.permissions.filter((permission) => !grantable(this.actor.role).includes(permission));
    if (tooMuch.length > 0) throw new Forbidden("Token hanya boleh membaca, dan hanya yang boleh dibaca pemiliknya.", { permissions: tooMuch });
    const now = this.clock.now();
    const inForce = (await findTokens(this.database.prisma, this.actor.id)).filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > now);
    if (inForce.length >= MOST_TOKENS) throw new InvalidInput(`Paling banyak ${MOST_TOKENS} token berlaku. Cabut yang tidak dipakai.`);
    const secret = newSecret(TOKEN_MARK);
    const token = await inAccessTransaction(this.database.prisma, async (transaction) => {
      const made = await insertToken(transaction, {
        accountId: this.actor.id,
        name,
        prefix: secret.slice(0, SHOWN_LENGTH),
        tokenHash: sha256(secret),
        permissions: [...new Set(wish.permissions)],
        createdAt: now,
        expiresAt: new Date(now.getTime() + wish.validDays * MS_PER_DAY),
      });
      await appendAuditEntry(transaction, auditEvent(this.actor, "TOKEN_CREATED", { subject: `token:${made.id}`, details: { permissions: made.permissions, validDays: wish.validDays } }), now);
      return made;
    });
    return { token, secret };
  }

  /** @throws NotFound when the account has no such token in force. */
  async revokeToken(id: string): Promise<AccessToken> {
    authorize(this.actor, "OWN_ACCOUNT_CHANGE");
    if (!isUuid(id)) throw tokenUnknown();
    const now = this.clock.now();
    return inAccessTransaction(this.database.prisma, async (transaction) => {
      const revoked = await revokeToken(transaction, this.actor.id, id, now);
      if (revoked === null) throw tokenUnknown();
      await appendAuditEntry(transaction, auditEvent(this.actor, "TOKEN_REVOKED", { subject: `token:${id}` }), now);
      return revoked;
    });
  }

  private async account(): Promise<AccountWithPassword> {
    const account = await findAccountById(this.database.prisma, this.actor.id);
    if (account === null) throw new Unauthenticated("Sesi ini sudah berakhir. Masuk lagi.");
    return account;
  }
}

function tokenUnknown(): NotFound {
  return new NotFound("Token ini tidak ada di akun Anda, atau sudah dicabut.");
}
