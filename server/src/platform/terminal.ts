// Lines for the person who started Pantau. The log, for machines, goes through platform/logger.

/** Writes lines to standard output. */
export function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Writes one sentence to standard error: what is wrong and how to mend it. */
export function sayProblem(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Shows how far something is, on standard error: one line that is written over on a terminal, plain lines elsewhere, and there only when the
 * sentence is another one without its numbers. Null ends the line.
 */
export function showProgress(): (sentence: string | null) => void {
  let last = "";
  return (sentence) => {
    if (process.stderr.isTTY) {
      process.stderr.write(sentence === null ? (last === "" ? "" : "\r\u001B[K") : `\r\u001B[K${sentence}`);
      last = sentence ?? "";
      return;
    }
    const shape = sentence?.replaceAll(/\d+/g, "") ?? "";
    if (sentence !== null && shape !== last) process.stderr.write(`${sentence}\n`);
    last = shape;
  };
}
