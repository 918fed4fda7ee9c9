import type { Pool } from "pg";
import type { Database } from "../../platform/database/openDatabase.ts";
import { readDoor, type DoorRecord } from "./door.queries.ts";

/** Unit: milliseconds from the begin of one statement to that of the next. */
const PACE = 1;

interface Batch {
  readonly hashes: Set<string>;
  readonly answer: Promise<DoorRecord>;
  /** Made for the first who asks for it alone. */
  version?: Promise<string>;
  begin(): void;
}

/**
 * What each request asks first, asked for many at once: one statement is under way at a time, and whoever comes meanwhile waits for the next one.
 * So what is told was read after the request came in, never before, and fifty requests at once cost two statements. Under load statements begin at
 * least PACE apart: the first who comes is asked for at once, thousands a second share theirs.
 */
export class Door {
  #next: Batch | undefined;
  #isBusy = false;
  #isPaced = false;

  constructor(private readonly pool: Pool) {}

  /** @param sessionHash SHA-256 of a session's secret; null: only the version of the data is asked for. */
  ask(sessionHash: string | null): Promise<DoorRecord> {
    const batch = (this.#next ??= this.newBatch());
    if (sessionHash !== null) batch.hashes.add(sessionHash);
    return batch.answer;
  }

  /** The version of the data alone: one promise for all who wait. */
  version(): Promise<string> {
    const batch = (this.#next ??= this.newBatch());
    return (batch.version ??= batch.answer.then(({ dataVersion }) => dataVersion));
  }

  private newBatch(): Batch {
    const hashes = new Set<string>();
    let begin = () => {};
    const answer = new Promise<void>((resolve) => (begin = resolve)).then(() => readDoor(this.pool, [...hashes]));
    // Requests that arrive together are read in one turn of the event loop.
    setImmediate(() => this.work());
    return { hashes, answer, begin };
  }

  private work(): void {
    const batch = this.#next;
    if (this.#isBusy || this.#isPaced || batch === undefined) return;
    this.#next = undefined;
    this.#isBusy = true;
    this.#isPaced = true;
    setTimeout(() => {
      this.#isPaced = false;
      this.work();
    }, PACE);
    const goOn = () => {
      this.#isBusy = false;
      this.work();
    };
    batch.answer.then(goOn, goOn);
    batch.begin();
  }
}

const doors = new WeakMap<Database, Door>();

/** The door of this database. */
export function doorOf(database: Database): Door {
  const door = doors.get(database) ?? new Door(database.doorPool);
  doors.set(database, door);
  return door;
}

/** The version of the data that readers see, as it stands after this call. */
export function readDataVersion(database: Database): Promise<string> {
  return doorOf(database).version();
}
