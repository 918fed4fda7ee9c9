import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { Command } from "./osIdentity.ts";
import { postgresEnvironment } from "./runProgram.ts";

/** A PostgreSQL that lives exactly as long as the process that holds it. */
export interface LeashedProcess {
  /** Resolves when it is gone, for whatever reason. */
  readonly gone: Promise<void>;
  /** What it said last, at most LOG_LENGTH characters. */
  log(): string;
  /** Asks it to stop ("fast": running statements are rolled back) and waits until it is gone. */
  stop(): Promise<void>;
}

/** PostgreSQL ended before it accepted connections. */
export class DidNotStart extends Error {
  override readonly name = "DidNotStart";
}

const LOG_LENGTH = 20_000;

/**
 * The leash. Its standard input is a pipe to this process: when that closes, because we let go or because we were
 * killed, the reader gets end-of-file and tells PostgreSQL to shut down. Without it a killed program would leave its
 * server behind.
 */
const LEASH_SCRIPT = `
  exec 3<&0
  "$@" 3<&- </dev/null &
  postgres=$!
  trap "" INT
  (cat <&3; kill -INT $postgres) >/dev/null 2>&1 &
  reader=$!
  exec 3<&-
  wait $postgres
  kill $reader
`;

/** Starts the server and resolves when it accepts connections; rejects with DidNotStart when it ends before. */
export async function startOnLeash(command: Command): Promise<LeashedProcess> {
  const onWindows = process.platform === "win32";
  const [file, args] = onWindows
    ? [command.file, command.args]
    : ["/bin/sh", ["-c", LEASH_SCRIPT, "sh", command.file, ...command.args]];
  const child = spawn(file, args, {
    ...command.account,
    cwd: "/",
    env: postgresEnvironment(),
    detached: !onWindows, // its own session: Ctrl-C in the terminal reaches the program, not the server under it
    stdio: ["pipe", "ignore", "pipe"],
  });
  child.stdin.on("error", () => {});
  let log = "";
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => {
      child.stdin.end(); // lets the reader go too when the server ended by itself
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-LOG_LENGTH);
      if (/ready to accept (read-only )?connections/.test(log)) resolve(); // read-only: it follows another server
    });
    child.once("close", () => reject(new DidNotStart(log)));
    child.once("error", reject);
  });
  letGo(child);
  return {
    gone,
    log: () => log,
    async stop() {
      child.ref();
      if (onWindows) child.kill();
      else child.stdin.end();
      await gone;
    },
  };
}

/** A server on a leash must not keep a program running that has nothing else to do. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stderr])
    if (stream && "unref" in stream && typeof stream.unref === "function") stream.unref();
}
