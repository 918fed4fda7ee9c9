// @ts-check
// Says what is going on while a newcomer waits: a line that counts the seconds in a terminal, plain lines elsewhere,
// and nothing at all about what is done in a moment.

const SILENT_MS = 700;
const PLAIN_LINE_EVERY_SECONDS = 15;

/**
 * @template Result
 * @param {string} title Indonesian, without a full stop
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withProgress(title, work) {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  const onTerminal = process.stdout.isTTY;
  let lastSaid = -1;
  const tick = () => {
    const due = lastSaid < 0 || onTerminal || seconds() - lastSaid >= PLAIN_LINE_EVERY_SECONDS;
    if (!due) return;
    lastSaid = seconds();
    process.stdout.write(onTerminal ? `\r${title} … ${lastSaid} detik` : `${title} … ${lastSaid} detik\n`);
  };
  const soon = setTimeout(tick, SILENT_MS);
  const ticking = setInterval(tick, 1000);
  try {
    const result = await work();
    if (lastSaid >= 0) process.stdout.write(`${onTerminal ? "\r" : ""}${title}: selesai dalam ${seconds()} detik\n`);
    return result;
  } catch (error) {
    if (lastSaid >= 0 && onTerminal) process.stdout.write("\n");
    throw error;
  } finally {
    clearTimeout(soon);
    clearInterval(ticking);
  }
}
