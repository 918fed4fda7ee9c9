import { InvalidInput, NotFound } from "../../kernel/domainError.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { findAccount, findAccounts, insertAccount, lockAccount, updateAppointment, updateStatus } from "./accounts.queries.ts";
import { appendAuditEntry, inAccessTransaction, type AccessTransaction } from "./audit.queries.ts";
import { auditEvent, type AuditParts } from "./audit.service.ts";
import { assertAsSeen } from "./conflict.service.ts";
import { accountRevision, checkAppointment, type Account, type Appointment } from "./domain/account.ts";
import { coversProvince, type Actor } from "./domain/actor.ts";
import type { AuditAction } from "./domain/auditActions.ts";
import { isUuid } from "./domain/identifier.ts";
import { authorize } from "./domain/policy.ts";
import { Forbidden } from "./domain/refusals.ts";
import { INVITATION_LIFE_MS, PASSWORD_RESET_LIFE_MS } from "./domain/sessionLife.ts";
import { newSecret, sha256 } from "./secrets.ts";
import { normalEmail } from "./signIn.service.ts";
import { deleteInvitationsOf, deleteSessionsOf, insertInvitation, type InvitationPurpose } from "./sessions.queries.ts";
import { revokeTokensOf } from "./tokens.queries.ts";

/** A one-time link that an administrator hands over. The secret is shown once. */
export interface IssuedLink {
  readonly account: Account;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** What administrators do with accounts of their area. Made for each request. */
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
  ) {}

  async accounts(): Promise<Account[]> {
    authorize(this.actor, "ACCOUNTS_MANAGE");
    return findAccounts(this.database.prisma, this.actor.scope);
  }

  /** @throws AccountExists, AccountScopeInvalid, InvalidInput, Forbidden outside the administrator's area. */
  async invite(person: { readonly email: string; readonly displayName: string } & Appointment): Promise<IssuedLink> {
    const appointment = this.withinArea(checkAppointment(person));
    const email = normalEmail(person.email);
    const displayName = person.displayName.trim();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new InvalidInput("Surel ini tidak lengkap. Tulis seperti nama@kantor.go.id.");
    if (displayName === "" || displayName.length > 120) throw new InvalidInput("Isi nama orangnya, paling banyak 120 karakter.");
    return this.changing("ACCOUNT_INVITED", async (transaction, now) => {
      const account = await insertAccount(transaction, { ...appointment, email, displayName, status: "INVITED", isDemo: false, passwordHash: null, createdAt: now });
      const link = await issueLink(transaction, account, "INVITATION", now);
      return { result: link, account, details: { role: account.role } };
    });
  }

  /** The old password stops working when the new one is set; sessions and tokens end now. */
  async resetPassword(id: string): Promise<IssuedLink> {
    const account = await this.account(id);
    if (account.isDemo) throw new Forbidden("Kata sandi akun contoh tidak dapat diubah.");
    return this.changing("PASSWORD_RESET_ISSUED", async (transaction, now) => {
      await endEverything(transaction, account.id, now);
      return { result: await issueLink(transaction, account, "PASSWORD_RESET", now), account, details: {} };
    });
  }

  /** Ends sessions and tokens: what comes next is done in the new role. */
  async changeAppointment(id: string, wish: Appointment, expectedRevision: string | null): Promise<Account> {
    const { id: accountId } = await this.notOneself(id);
    const appointment = this.withinArea(checkAppointment(wish));
    return this.changing("ACCOUNT_CHANGED", async (transaction, now) => {
      const before = await this.held(transaction, accountId, expectedRevision);
      const account = await updateAppointment(transaction, before.id, appointment);
      await endEverything(transaction, account.id, now);
      const { role, provinceCode, satkerCode } = before;
      return { result: account, account, details: { from: { role, provinceCode, satkerCode }, to: { ...appointment } } };
    });
  }

  async disable(id: string, expectedRevision: string | null): Promise<Account> {
    const { id: accountId } = await this.notOneself(id);
    return this.changing("ACCOUNT_DISABLED", async (transaction, now) => {
      await this.held(transaction, accountId, expectedRevision);
      await endEverything(transaction, accountId, now);
      await deleteInvitationsOf(transaction, accountId);
      const account = await updateStatus(transaction, accountId, "DISABLED");
      return { result: account, account, details: {} };
    });
  }

  /** The person needs a new link: the old password does not come back to life. */
  async enable(id: string, expectedRevision: string | null): Promise<Account> {
    const { id: accountId } = await this.notOneself(id);
    return this.changing("ACCOUNT_ENABLED", async (transaction) => {
      await this.held(transaction, accountId, expectedRevision);
      const account = await updateStatus(transaction, accountId, "INVITED");
      return { result: account, account, details: {} };
    });
  }

  private async changing<Result>(
    action: AuditAction,
    work: (transaction: AccessTransaction, now: Date) => Promise<{ result: Result; account: Account; details: NonNullable<AuditParts["details"]> }>,
  ): Promise<Result> {
    authorize(this.actor, "ACCOUNTS_MANAGE");
    const now = this.clock.now();
    return inAccessTransaction(this.database.prisma, async (transaction) => {
      const { result, account, details } = await work(transaction, now);
      const { provinceCode, satkerCode } = account;
      await appendAuditEntry(transaction, auditEvent(this.actor, action, { subject: `account:${account.id}`, provinceCode, satkerCode, details }), now);
      return result;
    });
  }

  /** @throws NotFound for an account that does not exist, or not in this administrator's area. */
  private async account(id: string): Promise<Account> {
    authorize(this.actor, "ACCOUNTS_MANAGE");
    const account = isUuid(id) ? await findAccount(this.database.prisma, this.actor.scope, id) : null;
    if (account === null) throw new NotFound("Akun ini tidak ada di wilayah Anda.");
    return account;
  }

  /** The account as it is now, which stays so until the end of the transaction. @throws NotFound; ChangedMeanwhile for whoever saw another one. */
  private async held(transaction: AccessTransaction, id: string, expected: string | null): Promise<Account> {
    const account = await lockAccount(transaction, this.actor.scope, id);
    if (account === null) throw new NotFound("Akun ini tidak ada di wilayah Anda.");
    await assertAsSeen(transaction, this.actor, { expected, current: accountRevision(account), subject: `account:${id}`, what: "Akun ini", now: null });
    return account;
  }

  private async notOneself(id: string): Promise<Account> {
    const account = await this.account(id);
    if (account.id === this.actor.id) throw new Forbidden("Akun sendiri tidak dapat diubah begini. Minta administrator lain.");
    return account;
  }

  /** Nobody gives more than the own area. */
  private withinArea(appointment: Appointment): Appointment {
    const { scope } = this.actor;
    const covered = appointment.provinceCode === null ? scope.kind === "ALL" : coversProvince(scope, appointment.provinceCode);
    if (!covered) throw new Forbidden("Akun hanya dapat diberi wilayah yang juga wilayah Anda.");
    return appointment;
  }
}

async function issueLink(transaction: AccessTransaction, account: Account, purpose: InvitationPurpose, now: Date): Promise<IssuedLink> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + (purpose === "INVITATION" ? INVITATION_LIFE_MS : PASSWORD_RESET_LIFE_MS));
  await insertInvitation(transaction, { tokenHash: sha256(secret), accountId: account.id, purpose, at: now, expiresAt });
  return { account, secret, expiresAt };
}

async function endEverything(transaction: AccessTransaction, accountId: string, now: Date): Promise<void> {
  await deleteSessionsOf(transaction, accountId);
  await revokeTokensOf(transaction, accountId, now);
}
