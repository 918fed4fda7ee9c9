import type { Database } from "../../platform/database/openDatabase.ts";
import { ImportCancelled } from "./domain/importJob.ts";
import { isCancelAsked } from "./imports.jobs.queries.ts";
import { cancelStatement, runningTransaction, type ImportTransaction } from "./imports.queries.ts";

/** Unit: milliseconds between two looks whether somebody asked to stop. */
const LOOK_MS = 500;

/** The wish to stop a job, as it reaches the reader, the steps between statements, and the statement that runs. */
export interface Cancelling {
  /** Aborted with ImportCancelled. */
  readonly signal: AbortSignal;
  /** No more looks. */
  stop(): void;
}

/**
 * Looks again and again whether somebody asked to stop a job, on whatever server, and then ends what its transaction does: reading by the
 * signal, a statement that runs or waits for a lock by PostgreSQL. The transaction rolls back, so nothing of the file stays.
 */
export async function watchForCancel(database: Database, transaction: ImportTransaction, jobId: string): Promise<Cancelling> {
  const running = await runningTransaction(transaction);
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async (): Promise<void> => {
    try {
      if (controller.signal.aborted || (await isCancelAsked(database.prisma, jobId))) {
        if (isStopped) return;
        controller.abort(new ImportCancelled());
        await cancelStatement(database, running);
      }
    } catch {
      // The database is away: the transaction ends by itself.
    }
    if (!isStopped) next();
  };
  const next = (): void => {
    timer = setTimeout(() => void look(), LOOK_MS).unref();
  };
  next();
  return {
    signal: controller.signal,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
