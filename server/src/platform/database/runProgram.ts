import { spawn } from "node:child_process";
import type { Command } from "./osIdentity.ts";

/** The environment of PostgreSQL's programs: nothing of the caller's language, time zone or PG… variables. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return {
    LC_ALL: "C",
    TZ: "UTC",
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  };
}

/** A program of PostgreSQL ended with another code than 0. The message carries everything it said. */
export class ProgramFailed extends Error {
  override readonly name = "ProgramFailed";
}

/** Runs a program to its end, with a text on its standard input if wanted. Returns what it wrote, or throws. */
export async function runProgram(command: Command, input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, {
      ...command.account,
      cwd: "/",
      env: postgresEnvironment(),
      stdio: ["pipe", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.stdin.on("error", () => {}); // it ended without reading; its exit code tells why
    child.stdin.end(input);
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new ProgramFailed(`${command.file} ended with ${code ?? "a signal"}: ${output}`));
    });
  });
}
