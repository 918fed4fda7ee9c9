import type { Clock } from "../../platform/clock.ts";
import { Unavailable } from "../../kernel/unavailable.ts";
import { asUnavailable } from "../../platform/database/databaseUnavailable.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { actorOf, visitor, type Account } from "./domain/account.ts";
import { actionNamed, type Action } from "./domain/actions.ts";
import type { Actor } from "./domain/actor.ts";
import { grantable } from "./domain/policy.ts";
import { Unauthenticated } from "./domain/refusals.ts";
import { isSessionAlive, isWorthNoting } from "./domain/sessionLife.ts";
import { doorOf } from "./door.service.ts";
import { deleteSession, updateLastSeen } from "./sessions.queries.ts";
import { findUsableToken, updateLastUsed } from "./tokens.queries.ts";

/** What an installation allows. */
export interface AccessChoices {
  /** True: published results may be read without signing in. */
  readonly publicView: boolean;
  /** True: the demo scenario's accounts may be used (the server listens on loopback only). */
  readonly demoAccountsUsable: boolean;
}

/** What a request brings along to say who it is, as it is kept: SHA-256 of the secret. */
export interface Credentials {
  /** Of the cookie. Null: none. */
  readonly sessionHash: string | null;
  /** Of the header "Authorization: Bearer …". Null: no such header. */
  readonly tokenHash: string | null;
}

/** A token can always ask who it is and send its own documents. */
const TOKEN_BASICS: readonly Action[] = ["VIEWER_READ", "DOCUMENT_AD_HOC"];

/**
 * Turns credentials into the one who acts, anew for each request: a disabled account or a changed role counts at once.
 * A token that is not in force is refused, never taken for a visitor. A session that has ended is a visitor again, so that
 * the page can show its sign-in form.
 * @throws Unauthenticated for a token that is unknown, revoked or expired.
 */
export async function authenticate(database: Database, clock: Clock, choices: AccessChoices, credentials: Credentials): Promise<Actor> {
  return (await recognize(database, clock, choices, credentials)).actor;
}

/** Who acts, and what is known of the data by the same statement. */
export interface Recognized {
  readonly actor: Actor;
  /** Version of the data, read after the request came in. Null: nothing had to be asked; see readDataVersion. */
  readonly dataVersion: string | null;
}

/** As authenticate. */
export function recognize(database: Database, clock: Clock, choices: AccessChoices, credentials: Credentials): Promise<Recognized> {
  const { sessionHash, tokenHash } = credentials;
  if (tokenHash !== null) return byToken(database, clock, choices, tokenHash);
  if (sessionHash !== null) return bySession(database, clock, choices, sessionHash);
  return Promise.resolve(unasked(choices));
}

/** As recognize, at once, for a request that brings nothing along to say who it is. Null: somebody has to be asked. */
export function recognizeVisitor(choices: AccessChoices, { sessionHash, tokenHash }: Credentials): Recognized | null {
  return sessionHash === null && tokenHash === null ? unasked(choices) : null;
}

function unasked({ publicView }: AccessChoices): Recognized {
  return { actor: visitor(publicView), dataVersion: null };
}

async function bySession(database: Database, clock: Clock, choices: AccessChoices, hash: string): Promise<Recognized> {
  const { account, dataVersion } = await accountOfSession(database, clock, choices, hash);
  return { actor: account === null ? visitor(choices.publicView) : actorOf(account, "session", { publicView: choices.publicView, grants: null }), dataVersion };
}

async function byToken({ prisma }: Database, clock: Clock, choices: AccessChoices, hash: string): Promise<Recognized> {
  const now = clock.now();
  const found = await findUsableToken(prisma, hash, now);
  if (found === null || !mayBeUsed(found.account, choices)) throw new Unauthenticated("Token ini tidak berlaku: salah, dicabut, atau kedaluwarsa. Buat token baru.");
  if (isWorthNoting(found.token.lastUsedAt, now)) await ifItCanBeWritten(updateLastUsed(prisma, found.token.id, now));
  const allowed = grantable(found.account.role);
  const named = found.token.permissions.map(actionNamed).filter((action) => action !== undefined);
  // The role may have become narrower since the token was made.
  const grants = allowed.filter((action) => TOKEN_BASICS.includes(action) || named.includes(action));
  return { actor: actorOf(found.account, "token", { publicView: choices.publicView, grants }), dataVersion: null };
}

async function accountOfSession(database: Database, clock: Clock, choices: AccessChoices, idHash: string): Promise<{ readonly account: Account | null; readonly dataVersion: string }> {
  const { prisma } = database;
  const { sessions, dataVersion } = await doorOf(database).ask(idHash);
  const session = sessions.get(idHash);
  if (session === undefined) return { account: null, dataVersion };
  const now = clock.now();
  if (!isSessionAlive(session, now) || !mayBeUsed(session.account, choices)) {
    await ifItCanBeWritten(deleteSession(prisma, idHash));
    return { account: null, dataVersion };
  }
  if (isWorthNoting(session.lastSeenAt, now)) await ifItCanBeWritten(updateLastSeen(prisma, idHash, now));
  return { account: session.account, dataVersion };
}

/** What is only noted of a request: while nothing can be written it is left out, so that reading goes on. */
async function ifItCanBeWritten(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(asUnavailable(error) instanceof Unavailable)) throw error;
  }
}

function mayBeUsed(account: Account, choices: AccessChoices): boolean {
  return account.status === "ACTIVE" && (!account.isDemo || choices.demoAccountsUsable);
}
