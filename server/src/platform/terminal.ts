// Lines for the person who started Pantau. The log, for machines, goes through platform/logger.

/** Writes lines to standard output. */
export function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Writes one sentence to standard error: what is wrong and how to mend it. */
export function sayProblem(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
