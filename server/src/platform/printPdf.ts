import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";

/** Unit: milliseconds. A page without script or network is printed in one or two seconds. */
const LONGEST_PRINT = 90_000;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/**
 * Prints an HTML document, which needs nothing from outside itself, by a Chromium on this machine: with a profile of its own that is thrown
 * away, spoken to through a pipe, so that no port is opened. @throws Error where the browser does not start, or is too slow.
 */
export async function printPdf(html: string, chromium: string): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-cetak-"));
  const page = path.join(folder, "laporan.html");
  await writeFile(page, html);
  // A browser that runs as root has no sandbox to put itself into; the document has no script to run in it either.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const quiet = ["--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", ...asRoot];
  const browser = spawn(chromium, [...quiet, "--remote-debugging-pipe", `--user-data-dir=${path.join(folder, "profil")}`], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const ended = new Promise<never>((_resolve, reject) => {
    browser.once("error", reject);
    browser.once("exit", (code) => reject(new Error(`the browser ended with ${code ?? "a signal"} before it had printed`)));
  });
  const late = AbortSignal.timeout(LONGEST_PRINT);
  const tooLate = new Promise<never>((_resolve, reject) => late.addEventListener("abort", () => reject(new Error(`the browser had not printed after ${LONGEST_PRINT / 1000} s`))));
  for (const promise of [ended, tooLate]) promise.catch(() => undefined);
  try {
    return await Promise.race([printed(new Devtools(browser.stdio[3] as Writable, browser.stdio[4] as Readable), pathToFileURL(page).href), ended, tooLate]);
  } finally {
    const gone = new Promise((resolve) => (browser.exitCode === null && browser.signalCode === null ? browser.once("exit", resolve) : resolve(null)));
    browser.kill("SIGKILL");
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function printed(devtools: Devtools, address: string): Promise<Buffer> {
  const { targetId } = await devtools.ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await devtools.ask("Target.attachToTarget", { targetId, flatten: true });
  const session = String(sessionId);
  await devtools.ask("Page.enable", {}, session);
  const loaded = devtools.heard("Page.loadEventFired");
  await devtools.ask("Page.navigate", { url: address }, session);
  await loaded;
  const { data } = await devtools.ask("Page.printToPDF", { preferCSSPageSize: true, printBackground: true }, session);
  return Buffer.from(String(data), "base64");
}

/** The DevTools protocol over a pipe: JSON texts, each ended by NUL. */
class Devtools {
  #next = 1;
  #rest = "";
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #events = new Map<string, () => void>();

  constructor(
    private readonly to: Writable,
    from: Readable,
  ) {
    to.on("error", () => undefined);
    from.setEncoding("utf8").on("data", (text: string) => this.#take(text));
  }

  ask(method: string, params: Readonly<Record<string, unknown>>, sessionId?: string): Promise<Readonly<Record<string, unknown>>> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) => (error === undefined ? resolve(result ?? {}) : reject(new Error(`${method}: ${error.message}`))));
      this.to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  }

  heard(event: string): Promise<void> {
    return new Promise((resolve) => this.#events.set(event, resolve));
  }

  #take(text: string): void {
    const parts = `${this.#rest}${text}`.split("\0");
    this.#rest = parts.pop() ?? "";
    for (const part of parts) {
      const message: Message = JSON.parse(part);
      if (message.id !== undefined) this.#answers.get(message.id)?.(message);
      else if (message.method !== undefined) this.#events.get(message.method)?.();
    }
  }
}
