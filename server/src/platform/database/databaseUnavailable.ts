import { Unavailable } from "../../kernel/unavailable.ts";
import { errorCode } from "./startProblem.ts";

/** PostgreSQL does not answer, or the connection broke. What was being written may or may not be stored: nobody can tell. */
export class DatabaseUnavailable extends Unavailable {
  readonly code = "DATABASE_UNAVAILABLE";

  constructor(cause: unknown) {
    super("Basis data sedang tidak dapat dihubungi. Tunggu sebentar lalu coba lagi; bila tadi menyimpan sesuatu, periksa dahulu apakah sudah tersimpan.", 5);
    this.cause = cause;
  }
}

/** A statement waited or worked longer than it may. Nothing of it was stored. */
export class DatabaseBusy extends Unavailable {
  readonly code = "DATABASE_BUSY";

  constructor(cause: unknown) {
    super("Basis data sedang terlalu sibuk untuk permintaan ini dan tidak ada yang disimpan. Tunggu sebentar lalu coba lagi.", 5);
    this.cause = cause;
  }
}

/** The disk of PostgreSQL is full. Nothing of the statement was stored; reading goes on. */
export class DatabaseFull extends Unavailable {
  readonly code = "DATABASE_FULL";

  constructor(cause: unknown) {
    super("Ruang penyimpanan basis data habis dan tidak ada yang disimpan. Beri tahu pengelola; data yang sudah ada tetap dapat dibaca.", 60);
    this.cause = cause;
  }
}

export const UNAVAILABLE_CODES: ReadonlySet<string> = new Set<string>(["DATABASE_UNAVAILABLE", "DATABASE_BUSY", "DATABASE_FULL"]);

const NOT_REACHED = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]);
/** Class 08: connection; 57P0x: it stops, crashed, starts; 53300: no connection left; 25006: a standby that was taken for the primary. */
const GONE = /^(08|57P0[1-5]$|53300$|25006$|25P03$|DATABASE_UNAVAILABLE$)/;
/** 57014: statement_timeout; 55P03: lock_timeout; P2028: Prisma's own limits of a transaction, which is then rolled back. */
const TOO_SLOW = new Set(["57014", "55P03", "P2028", "DATABASE_BUSY"]);
const FULL = /^(53100|DATABASE_FULL)$/;
/** What the driver says without a code. */
const BROKEN_LINE = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/**
 * The failure as a reader can understand it, where PostgreSQL is away, too busy or full; any other failure as it stands.
 * Prisma makes an error of its own of what the pool threw, with its code; so the codes of this file are read too.
 */
export function asUnavailable(error: unknown): unknown {
  if (error instanceof Unavailable) return error;
  const code = errorCode(error) ?? "";
  if (TOO_SLOW.has(code)) return new DatabaseBusy(error);
  if (FULL.test(code)) return new DatabaseFull(error);
  const isGone = NOT_REACHED.has(code) || GONE.test(code) || (error instanceof Error && BROKEN_LINE.test(error.message));
  return isGone ? new DatabaseUnavailable(error) : error;
}
