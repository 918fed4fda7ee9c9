import { hash, verify } from "@node-rs/argon2";
import { RateLimited } from "./domain/refusals.ts";

/** Algorithm.Argon2id of the library, whose enum cannot be imported one file at a time. */
const ARGON2ID = 2;
/** 64 MiB, three passes, one lane: about 65 ms of one core. */
const COST = { algorithm: ARGON2ID, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
/** At most so many at once: more would take memory and all threads from everybody else. */
const AT_ONCE = 2;
/** More than this waiting means an attack, not a Monday morning. */
const LONGEST_QUEUE = 32;
const RETRY_SECONDS = 5;

/** What the password of somebody who does not exist is compared with, so that it takes as long. Made once, of a lost secret. */
let nobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** False for a wrong password, and, after the same work, when there is no hash to compare with. */
export async function isRightPassword(password: string, storedHash: string | null): Promise<boolean> {
  nobody ??= hash(crypto.randomUUID(), COST);
  const target = storedHash ?? (await nobody);
  const right = await inTurn(() => verify(target, password));
  return right && storedHash !== null;
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) throw new RateLimited(RETRY_SECONDS);
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    // The turn is handed on, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
