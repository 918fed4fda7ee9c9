const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Ctrl-C reaches us from the terminal and, a moment later, once more from npm: that is one wish, not two. */
const SAME_WISH_MS = 1_000;
/** What a shell reports for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Calls `stop` at the first signal; a second one, when somebody has lost patience, ends the process at once. */
export function onStopSignal(stop: () => void): void {
  let askedAt: number | undefined;
  for (const signal of SIGNALS)
    process.on(signal, () => {
      const now = performance.now();
      if (askedAt === undefined) {
        askedAt = now;
        stop();
      } else if (now - askedAt > SAME_WISH_MS) process.exit(INTERRUPTED);
    });
}
