import { randomUUID } from "node:crypto";
import { insertAccount } from "../../server/src/modules/access/accounts.queries.ts";
import { inAccessTransaction } from "../../server/src/modules/access/audit.queries.ts";
import { beginSession } from "../../server/src/modules/access/signIn.service.ts";
import type { Account } from "../../server/src/modules/access/domain/account.ts";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { hashPassword } from "../../server/src/modules/access/passwordHashing.ts";
import type { Clock } from "../../server/src/platform/clock.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";

/** Where an account works. Left out: Jawa Tengah, KPU Kabupaten Magelang; administrators: all provinces. */
export interface Place {
  readonly provinceCode?: string | null;
  readonly satkerCode?: string;
}

export const TEST_PASSWORD = "kuda baterai stapel benar";
let hashed: Promise<string> | undefined;

/** An account that can sign in with TEST_PASSWORD. */
export async function anAccount(database: Database, clock: Clock, role: AccountRole, place: Place = {}): Promise<Account> {
  hashed ??= hashPassword(TEST_PASSWORD);
  const satkerCode = role === "SATKER_OPERATOR" ? (place.satkerCode ?? "33.08") : null;
  const provinceCode = satkerCode?.slice(0, 2) ?? (place.provinceCode === undefined ? (role === "ADMINISTRATOR" ? null : "33") : place.provinceCode);
  const name = `${role.toLowerCase()}-${randomUUID().slice(0, 8)}`;
  return insertAccount(database.prisma, { email: `${name}@uji.pantau`, displayName: name, role, provinceCode, satkerCode, status: "ACTIVE", isDemo: false, passwordHash: await hashed, createdAt: clock.now() });
}

/** The cookie of a browser in which the account is signed in. */
export async function sessionCookie(database: Database, clock: Clock, account: Account): Promise<string> {
  const { secret } = await inAccessTransaction(database.prisma, (transaction) => beginSession(transaction, account, clock.now()));
  return `pantau_session=${secret}`;
}
