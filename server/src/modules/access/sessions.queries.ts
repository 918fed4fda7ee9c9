import type { Prisma, PrismaClient } from "@pantau/database";
import { boolean, instant, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { ACCOUNT_STATUSES, type Account } from "./domain/account.ts";
import { ACCOUNT_ROLES } from "./domain/roles.ts";
import { findAccountById } from "./accounts.queries.ts";

type Reader = PrismaClient | Prisma.TransactionClient;

export interface SessionRecord {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly account: Account;
}

export async function insertSession(prisma: Reader, session: { idHash: string; accountId: string; at: Date; expiresAt: Date }): Promise<void> {
  const { idHash, accountId, at, expiresAt } = session;
  await prisma.session.create({ data: { idHash, accountId, createdAt: at, lastSeenAt: at, expiresAt } });
}

/** An account as raw statements give it. */
export function decodeAccount(row: Row): Account {
  return {
    id: text(row, "id"),
    email: text(row, "email"),
    displayName: text(row, "display_name"),
    role: oneOf(row, "role", ACCOUNT_ROLES),
    provinceCode: textOrNull(row, "province_code"),
    satkerCode: textOrNull(row, "satker_code"),
    status: oneOf(row, "status", ACCOUNT_STATUSES),
    isDemo: boolean(row, "is_demo"),
    createdAt: instant(row, "created_at"),
  };
}

export async function updateLastSeen(prisma: Reader, idHash: string, at: Date): Promise<void> {
  await prisma.session.updateMany({ where: { idHash }, data: { lastSeenAt: at } });
}

export async function deleteSession(prisma: Reader, idHash: string): Promise<number> {
  return (await prisma.session.deleteMany({ where: { idHash } })).count;
}

/** Returns how many there were. */
export async function deleteSessionsOf(prisma: Reader, accountId: string): Promise<number> {
  return (await prisma.session.deleteMany({ where: { accountId } })).count;
}

/** Sweeps out what nobody can use any more. */
export async function deleteExpiredSessions(prisma: Reader, now: Date, idleSince: Date): Promise<void> {
  await prisma.session.deleteMany({ where: { OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: idleSince } }] } });
}

export type InvitationPurpose = "INVITATION" | "PASSWORD_RESET";

/** Makes a link; earlier ones of the account no longer work. */
export async function insertInvitation(
  prisma: Reader,
  invitation: { tokenHash: string; accountId: string; purpose: InvitationPurpose; at: Date; expiresAt: Date },
): Promise<void> {
  const { tokenHash, accountId, purpose, at, expiresAt } = invitation;
  await prisma.invitation.deleteMany({ where: { accountId, usedAt: null } });
  await prisma.invitation.create({ data: { tokenHash, accountId, purpose, createdAt: at, expiresAt } });
}

/** Uses the link up, once, even when two people press at the same time. Null: unknown, used or expired. */
export async function useInvitation(prisma: Reader, tokenHash: string, now: Date): Promise<Account | null> {
  const used = await prisma.invitation.updateManyAndReturn({ where: { tokenHash, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now }, select: { accountId: true } });
  const [invitation] = used;
  return invitation ? findAccountById(prisma, invitation.accountId) : null;
}

/** Null: the link is unknown, used or expired. Changes nothing. */
export async function findInvitedAccount(prisma: Reader, tokenHash: string, now: Date): Promise<Account | null> {
  const row = await prisma.invitation.findFirst({ where: { tokenHash, usedAt: null, expiresAt: { gt: now } } });
  return row ? findAccountById(prisma, row.accountId) : null;
}

/** Links that were not used are withdrawn. */
export async function deleteInvitationsOf(prisma: Reader, accountId: string): Promise<void> {
  await prisma.invitation.deleteMany({ where: { accountId, usedAt: null } });
}
