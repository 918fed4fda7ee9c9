import type { Database } from "../../platform/database/openDatabase.ts";
import { deleteDemoAccounts, findDemoAccounts, findFirstSatkers, insertAccount } from "./accounts.queries.ts";
import { appendAuditEntry, type AccessTransaction } from "./audit.queries.ts";
import { COMMAND_LINE } from "./audit.service.ts";
import type { Account } from "./domain/account.ts";
import type { AccountRole } from "./domain/roles.ts";
import { hashPassword } from "./passwordHashing.ts";

/** Known to everyone, shown on the sign-in page: these accounts work only while the server listens on loopback. */
export const DEMO_PASSWORD = "contoh-keterbukaan-2026";

const DEMO_NAMES = {
  COMMISSIONER: { mailbox: "komisioner", title: "Komisioner (contoh)" },
  DIVISION_DATA: { mailbox: "data", title: "Divisi Data (contoh)" },
  DIVISION_LEGAL: { mailbox: "hukum", title: "Divisi Hukum (contoh)" },
  KI_LIAISON: { mailbox: "ki", title: "Penghubung Komisi Informasi (contoh)" },
  SATKER_OPERATOR: { mailbox: "operator", title: "Operator satker (contoh)" },
  ADMINISTRATOR: { mailbox: "admin", title: "Administrator (contoh)" },
} as const satisfies Record<AccountRole, { readonly mailbox: string; readonly title: string }>;

/**
 * One account per role and province, komisioner.33@contoh.pantau and so on. Making them again changes nothing.
 * Part of loading the demo scenario, in its transaction. Returns how many are new.
 */
export async function createDemoAccounts(transaction: AccessTransaction, at: Date): Promise<number> {
  const known = new Set((await findDemoAccounts(transaction)).map(({ email }) => email));
  const wanted = (await findFirstSatkers(transaction)).flatMap((place) => demoAccountsOf(place)).filter(({ email }) => !known.has(email));
  if (wanted.length === 0) return 0;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const account of wanted) await insertAccount(transaction, { ...account, status: "ACTIVE", isDemo: true, passwordHash, createdAt: at });
  await noteDemo(transaction, "DEMO_ACCOUNTS_CREATED", wanted.length, at);
  return wanted.length;
}

/** Removes them with their sessions and tokens; what they did stays in the audit trail. Returns how many there were. */
export async function removeDemoAccounts(transaction: AccessTransaction, at: Date): Promise<number> {
  const removed = await deleteDemoAccounts(transaction);
  if (removed > 0) await noteDemo(transaction, "DEMO_ACCOUNTS_REMOVED", removed, at);
  return removed;
}

/** The demo scenario's accounts, by e-mail; empty where it is not loaded. */
export function listDemoAccounts(database: Database): Promise<readonly Account[]> {
  return findDemoAccounts(database.prisma);
}

function demoAccountsOf(place: { readonly provinceCode: string; readonly satkerCode: string }) {
  return (Object.keys(DEMO_NAMES) as AccountRole[]).map((role) => ({
    email: `${DEMO_NAMES[role].mailbox}.${place.provinceCode}@contoh.pantau`,
    displayName: `${DEMO_NAMES[role].title} ${place.provinceCode}`,
    role,
    provinceCode: place.provinceCode,
    satkerCode: role === "SATKER_OPERATOR" ? place.satkerCode : null,
  }));
}

async function noteDemo(transaction: AccessTransaction, action: "DEMO_ACCOUNTS_CREATED" | "DEMO_ACCOUNTS_REMOVED", accounts: number, at: Date): Promise<void> {
  await appendAuditEntry(transaction, { actor: COMMAND_LINE, action, outcome: "DONE", subject: null, provinceCode: null, satkerCode: null, details: { accounts } }, at);
}
