import type { Prisma, PrismaClient } from "@pantau/database";
import type { Account } from "./domain/account.ts";
import { findAccountById } from "./accounts.queries.ts";

type Reader = PrismaClient | Prisma.TransactionClient;
type StoredToken = Prisma.AccessTokenGetPayload<object>;

/** A personal access token without its secret. */
export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly permissions: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface NewToken {
  readonly accountId: string;
  readonly name: string;
  readonly prefix: string;
  readonly tokenHash: string;
  readonly permissions: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function insertToken(prisma: Reader, token: NewToken): Promise<AccessToken> {
  return decodeToken(await prisma.accessToken.create({ data: { ...token, permissions: [...token.permissions] } }));
}

/** An account's own tokens, newest first. */
export async function findTokens(prisma: Reader, accountId: string): Promise<AccessToken[]> {
  return (await prisma.accessToken.findMany({ where: { accountId }, orderBy: [{ createdAt: "desc" }, { id: "asc" }] })).map(decodeToken);
}

/** Null: no such token in force, or it has expired. */
export async function findUsableToken(prisma: Reader, tokenHash: string, now: Date): Promise<{ readonly token: AccessToken; readonly account: Account } | null> {
  const row = await prisma.accessToken.findUnique({ where: { tokenHash } });
  if (row === null || row.revokedAt !== null || row.expiresAt <= now) return null;
  const account = await findAccountById(prisma, row.accountId);
  return account && { token: decodeToken(row), account };
}

export async function updateLastUsed(prisma: Reader, id: string, at: Date): Promise<void> {
  await prisma.accessToken.updateMany({ where: { id }, data: { lastUsedAt: at } });
}

/** Null: the account has no such token in force. */
export async function revokeToken(prisma: Reader, accountId: string, id: string, at: Date): Promise<AccessToken | null> {
  const [row] = await prisma.accessToken.updateManyAndReturn({ where: { id, accountId, revokedAt: null }, data: { revokedAt: at } });
  return row ? decodeToken(row) : null;
}

/** Revokes all of an account's tokens. */
export async function revokeTokensOf(prisma: Reader, accountId: string, at: Date): Promise<void> {
  await prisma.accessToken.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: at } });
}

function decodeToken({ id, name, prefix, permissions, createdAt, expiresAt, lastUsedAt, revokedAt }: StoredToken): AccessToken {
  return { id, name, prefix, permissions, createdAt, expiresAt, lastUsedAt, revokedAt };
}
