import { InvalidInput } from "../../kernel/domainError.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { countAdministrators, insertAccount } from "./accounts.queries.ts";
import { appendAuditEntry, inAccessTransaction } from "./audit.queries.ts";
import { COMMAND_LINE } from "./audit.service.ts";
import { Forbidden } from "./domain/refusals.ts";
import type { IssuedLink } from "./accounts.service.ts";
import { INVITATION_LIFE_MS } from "./domain/sessionLife.ts";
import { newSecret, sha256 } from "./secrets.ts";
import { insertInvitation } from "./sessions.queries.ts";
import { normalEmail } from "./signIn.service.ts";

/**
 * Makes the first administrator, of all provinces, and a one-time link with which that person sets a password. No password
 * ever stands in a command line. @throws Forbidden once there is an administrator: from then on they invite each other.
 */
export async function createFirstAdministrator(database: Database, clock: Clock, person: { readonly email: string; readonly displayName: string }): Promise<IssuedLink> {
  const email = normalEmail(person.email);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new InvalidInput("Surel ini tidak lengkap. Tulis seperti nama@kantor.go.id.");
  const now = clock.now();
  return inAccessTransaction(database.prisma, async (transaction) => {
    if ((await countAdministrators(transaction)) > 0) throw new Forbidden("Sudah ada administrator. Minta administrator itu mengundang Anda.");
    const displayName = person.displayName.trim() || email;
    const account = await insertAccount(transaction, {
      email,
      displayName,
      role: "ADMINISTRATOR",
      provinceCode: null,
      satkerCode: null,
      status: "INVITED",
      isDemo: false,
      passwordHash: null,
      createdAt: now,
    });
    const secret = newSecret();
    const expiresAt = new Date(now.getTime() + INVITATION_LIFE_MS);
    await insertInvitation(transaction, { tokenHash: sha256(secret), accountId: account.id, purpose: "INVITATION", at: now, expiresAt });
    const event = { actor: COMMAND_LINE, action: "ACCOUNT_INVITED", outcome: "DONE", subject: `account:${account.id}`, provinceCode: null, satkerCode: null, details: { role: account.role } } as const;
    await appendAuditEntry(transaction, event, now);
    return { account, secret, expiresAt };
  });
}
