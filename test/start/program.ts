import { spawn, type ChildProcess } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "../support/places.ts";

/** The built program, as `npm start` runs it, with everything it says. */
export interface Program {
  readonly child: ChildProcess;
  /** Standard output so far. */
  said(): string;
  /** Standard error so far. */
  complained(): string;
  /** Resolves with the address when it serves; rejects when it ends before. */
  url(): Promise<string>;
  /** Exit code, once it has ended; 128 + n for a signal, as a shell says it. */
  readonly ended: Promise<number>;
}

const LOOK_AGAIN_MS = 20;
/** Any free port, no demo scenario to load, and what is published may be read without signing in. */
const QUICK_AND_OPEN = { HOST: "127.0.0.1", PORT: "0", PANTAU_DEMO: "off", PANTAU_PUBLIC_VIEW: "on" };

export function startProgram(variables: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, [path.join(ROOT, "server/dist/main.js")], {
    cwd: os.tmpdir(),
    env: { ...cleanEnvironment(), ...QUICK_AND_OPEN, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
  let over = false;
  const ended = new Promise<number>((resolve) => {
    child.once("close", (code, signal) => {
      over = true;
      resolve(code ?? 128 + os.constants.signals[signal ?? "SIGKILL"]);
    });
  });
  const address = (): string | undefined => /Pantau berjalan di (http\S+)/.exec(said)?.[1];
  return {
    child,
    ended,
    said: () => said,
    complained: () => complained,
    async url() {
      for (;;) {
        const url = address();
        if (url !== undefined) return url;
        if (over) throw new Error(`The program ended before it served:\n${said}${complained}`);
        await sleep(LOOK_AGAIN_MS);
      }
    },
  };
}

/** Asks the program to stop, as Ctrl-C does, and waits until it has. */
export async function stopProgram(program: Program): Promise<number> {
  program.child.kill("SIGINT");
  return program.ended;
}

/** Programs and folders of one test file; `cleanUp` ends and removes what a failed test left. */
export function workbench(): {
  start(variables: Readonly<Record<string, string>>): Program;
  folder(): Promise<string>;
  cleanUp(): Promise<void>;
} {
  const programs: Program[] = [];
  const folders: string[] = [];
  return {
    start(variables) {
      const program = startProgram(variables);
      programs.push(program);
      return program;
    },
    async folder() {
      const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-start-"));
      await chmod(folder, 0o711); // PostgreSQL may run as another account and has to pass through
      folders.push(folder);
      return folder;
    },
    async cleanUp() {
      for (const program of programs.splice(0)) {
        program.child.kill("SIGTERM");
        await program.ended;
      }
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Without the settings of whoever runs the tests. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(DATABASE_.*|PORT|HOST|NODE_ENV|LOG_LEVEL|PANTAU_.*|OIDC_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
