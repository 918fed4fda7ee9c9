import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { AlertRunTrigger } from "./domain/alertRun.ts";
import { AlertEvaluation, type TrendsFor } from "./evaluation.service.ts";

/** What the runner tells of bugs; nothing of a record's content. */
export interface AlertRunnerLog {
  error(facts: object, sentence: string): void;
}

const RUNNERS = new WeakMap<Database, AlertRunner>();
/** How often the day and the state of the records are looked at: what a command or another server wrote is seen too. A look without anything new costs two statements. */
const LOOK_EVERY_MS = 15 * 60_000;
/** After a form's write, so that one evaluation serves whoever writes several. */
const PAUSE_AFTER_WRITE_MS = 2_000;

/** Gives a database its runner, for as long as this process serves it. */
export function provideAlertRunner(database: Database, clock: Clock, log: AlertRunnerLog, trendsFor: TrendsFor): AlertRunner {
  const runner = RUNNERS.get(database) ?? new AlertRunner(new AlertEvaluation(database, clock, trendsFor), clock, log);
  RUNNERS.set(database, runner);
  return runner;
}

/** The runner of a database. Where none was provided, rules wait for a server that has one. */
export function alertRunnerOf(database: Database): Pick<AlertRunner, "wake" | "settled" | "dataCame" | "recordsChanged" | "everyDay"> {
  return RUNNERS.get(database) ?? { wake() {}, dataCame() {}, recordsChanged() {}, everyDay() {}, settled: async () => {} };
}

/** Ends the work of this process for a database. */
export async function dismissAlertRunner(database: Database): Promise<void> {
  const runner = RUNNERS.get(database);
  RUNNERS.delete(database);
  await runner?.stop();
}

/** Evaluates when it is woken, once for each day that begins, and when the records are no longer those of the last evaluation. */
export class AlertRunner {
  #working: Promise<void> | undefined;
  #wanted: AlertRunTrigger | undefined;
  #day: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #pause: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(
    private readonly evaluation: AlertEvaluation,
    private readonly clock: Clock,
    private readonly log: AlertRunnerLog,
  ) {}

  /** From now on each new day is evaluated. */
  everyDay(): void {
    this.#timer ??= setInterval(() => {
      this.wake(this.#day === this.clock.today() ? "IMPORT" : "DAILY");
    }, LOOK_EVERY_MS).unref();
    this.wake("DAILY");
  }

  /** Records or rules changed. Evaluated at once by a server that looks at every day, otherwise with whoever wakes the runner next. */
  dataCame(): void {
    if (this.#timer !== undefined) this.wake("IMPORT");
  }

  /** A record may have been written by form. Returns at once; evaluated after a short pause by a server that looks at every day. */
  recordsChanged(): void {
    if (this.#timer === undefined || this.#isStopped) return;
    this.#pause ??= setTimeout(() => this.#endPause(), PAUSE_AFTER_WRITE_MS).unref();
  }

  /** There may be something to evaluate. Returns at once. */
  wake(trigger: AlertRunTrigger): void {
    if (this.#isStopped) return;
    this.#wanted = trigger;
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
      if (this.#wanted !== undefined) this.wake(this.#wanted);
    });
  }

  /** Resolves when nothing is being evaluated; what waits for its pause does not wait any longer. */
  async settled(): Promise<void> {
    if (this.#pause !== undefined) this.#endPause();
    while (this.#working) await this.#working;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#wanted = undefined;
    await this.settled();
  }

  #endPause(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.wake("IMPORT");
  }

  async #work(): Promise<void> {
    const trigger = this.#wanted ?? "DAILY";
    this.#wanted = undefined;
    const day = this.clock.today();
    try {
      await this.evaluation.run(trigger);
      this.#day = day;
    } catch (error) {
      // Written down as a failed run; the next look or import tries again.
      this.log.error({ err: error }, "an evaluation of alerts failed");
    }
  }
}
