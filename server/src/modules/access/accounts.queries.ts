import type { Prisma, PrismaClient } from "@pantau/database";
import type { Account, AccountStatus, Appointment } from "./domain/account.ts";
import type { ReadScope } from "./domain/actor.ts";
import { AccountExists, AccountScopeInvalid } from "./domain/refusals.ts";

type Reader = PrismaClient | Prisma.TransactionClient;
type StoredAccount = Prisma.AccountGetPayload<object>;

/** An account with what its password is compared with. Never leaves the module. */
export interface AccountWithPassword extends Account {
  readonly passwordHash: string | null;
}

/** Accounts within the scope, by name. The scope of an administrator: accounts of all provinces, or of one. */
export async function findAccounts(prisma: Reader, scope: ReadScope): Promise<Account[]> {
  return (await prisma.account.findMany({ where: accountInScope(scope), orderBy: [{ displayName: "asc" }, { id: "asc" }] })).map(decodeAccount);
}

/** Null: no such account within the scope. */
export async function findAccount(prisma: Reader, scope: ReadScope, id: string): Promise<Account | null> {
  const row = await prisma.account.findFirst({ where: { AND: [{ id }, accountInScope(scope)] } });
  return row && decodeAccount(row);
}

/** The same, held until the end of the transaction: who else changes it waits. */
export async function lockAccount(transaction: Prisma.TransactionClient, scope: ReadScope, id: string): Promise<Account | null> {
  await transaction.$queryRaw`SELECT 1 AS held FROM account WHERE id = ${id}::uuid FOR UPDATE`;
  return findAccount(transaction, scope, id);
}

/** For signing in: by e-mail in lower case, whatever the scope. */
export async function findAccountByEmail(prisma: Reader, email: string): Promise<AccountWithPassword | null> {
  const row = await prisma.account.findUnique({ where: { email } });
  return row && { ...decodeAccount(row), passwordHash: row.passwordHash };
}

/** For whoever holds the account already: by id, whatever the scope. */
export async function findAccountById(prisma: Reader, id: string): Promise<AccountWithPassword | null> {
  const row = await prisma.account.findUnique({ where: { id } });
  return row && { ...decodeAccount(row), passwordHash: row.passwordHash };
}

export interface NewAccount extends Appointment {
  readonly email: string;
  readonly displayName: string;
  readonly status: AccountStatus;
  readonly isDemo: boolean;
  readonly passwordHash: string | null;
  readonly createdAt: Date;
}

/** @throws AccountExists for an e-mail in use, AccountScopeInvalid for a place that is not registered. */
export async function insertAccount(prisma: Reader, account: NewAccount): Promise<Account> {
  try {
    return decodeAccount(await prisma.account.create({ data: { ...account, passwordChangedAt: account.passwordHash === null ? null : account.createdAt } }));
  } catch (error) {
    throw refusalOf(error, account);
  }
}

/** @throws AccountScopeInvalid for a place that is not registered. */
export async function updateAppointment(prisma: Reader, id: string, appointment: Appointment): Promise<Account> {
  try {
    return decodeAccount(await prisma.account.update({ where: { id }, data: { ...appointment } }));
  } catch (error) {
    throw refusalOf(error, appointment);
  }
}

/** Disabling also forgets the password: it does not come back to life with the account. */
export async function updateStatus(prisma: Reader, id: string, status: AccountStatus): Promise<Account> {
  return decodeAccount(await prisma.account.update({ where: { id }, data: status === "DISABLED" ? { status, passwordHash: null } : { status } }));
}

/** Sets the password and, for an invited person, makes the account usable. */
export async function updatePassword(prisma: Reader, id: string, passwordHash: string, at: Date): Promise<void> {
  await prisma.account.update({ where: { id }, data: { passwordHash, passwordChangedAt: at, status: "ACTIVE" } });
}

export async function countAdministrators(prisma: Reader): Promise<number> {
  return prisma.account.count({ where: { role: "ADMINISTRATOR", status: { not: "DISABLED" }, isDemo: false } });
}

/** The demo scenario's accounts, by e-mail. */
export async function findDemoAccounts(prisma: Reader): Promise<Account[]> {
  return (await prisma.account.findMany({ where: { isDemo: true }, orderBy: { email: "asc" } })).map(decodeAccount);
}

/** Removes them with their sessions and tokens. Returns how many there were. */
export async function deleteDemoAccounts(prisma: Reader): Promise<number> {
  return (await prisma.account.deleteMany({ where: { isDemo: true } })).count;
}

/** One satker of each province, the first by code: where the demo scenario's operator sits. */
export async function findFirstSatkers(prisma: Reader): Promise<readonly { readonly provinceCode: string; readonly satkerCode: string }[]> {
  const rows = await prisma.satker.findMany({ select: { code: true, provinceCode: true }, distinct: ["provinceCode"], orderBy: [{ provinceCode: "asc" }, { code: "asc" }] });
  return rows.map((row) => ({ provinceCode: row.provinceCode, satkerCode: row.code }));
}

function accountInScope(scope: ReadScope): Prisma.AccountWhereInput {
  switch (scope.kind) {
    case "ALL":
      return {};
    case "PROVINCES":
      return { provinceCode: { in: [...scope.provinceCodes] } };
    case "SATKERS":
      return { satkerCode: { in: [...scope.satkerCodes] } };
  }
}

function decodeAccount({ id, email, displayName, role, provinceCode, satkerCode, status, isDemo, createdAt }: StoredAccount): Account {
  return { id, email, displayName, role, provinceCode, satkerCode, status, isDemo, createdAt };
}

const UNIQUE_VIOLATION = "P2002";
const FOREIGN_KEY_VIOLATION = "P2003";

function refusalOf(error: unknown, { provinceCode, satkerCode }: Appointment): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === UNIQUE_VIOLATION) return new AccountExists("Sudah ada akun dengan surel ini. Ubah akun yang ada, atau pakai surel lain.");
  if (code === FOREIGN_KEY_VIOLATION) return new AccountScopeInvalid(`Provinsi atau satker ini tidak ada di registri: ${satkerCode ?? provinceCode ?? "-"}.`);
  return error;
}
