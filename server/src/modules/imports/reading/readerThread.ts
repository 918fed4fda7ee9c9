import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Refusal } from "./fileRefused.ts";
import { LIMIT_SETTINGS, type ReadingLimits } from "../domain/readingLimits.ts";
import type { ReaderAnswer, ReaderQuestion } from "./tableMessages.ts";

/** How long a thread waits for another file before it ends. */
const IDLE_MS = 30_000;

/** Threads that have read their file to the end and wait for the next one, by the heap they may hold. At most one each. */
const idle = new Map<number, { readonly worker: Worker; readonly timer: NodeJS.Timeout; readonly onEnd: () => void }>();

/** A thread that reads one file: it answers one question at a time, within the time and the memory that the limits allow. */
export class ReaderThread {
  #worker: Worker | null;
  #workedMs = 0;

  constructor(
    private readonly limits: ReadingLimits,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.#worker = takeIdle(limits.heapMegabytes) ?? startWorker(limits.heapMegabytes);
  }

  /** Rejects with a Refusal where a limit is passed or the thread has died, with the signal's reason where it is called off. */
  async ask(question: ReaderQuestion): Promise<ReaderAnswer> {
    const worker = this.#worker;
    if (worker === null) throw new Error("the thread has ended");
    const begun = performance.now();
    try {
      return await answerOf(worker, question, { remainingMs: this.limits.workMs - this.#workedMs, limits: this.limits, signal: this.signal });
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      this.#workedMs += performance.now() - begun;
    }
  }

  /** The file is read or refused, and nothing of it is left: the thread may read another one. */
  rest(): void {
    const worker = this.#worker;
    this.#worker = null;
    if (worker !== null) putAside(worker, this.limits.heapMegabytes);
  }

  /** Ends the thread in the middle of whatever it does. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

interface AnswerSetting {
  readonly remainingMs: number;
  readonly limits: ReadingLimits;
  readonly signal: AbortSignal | undefined;
}

function answerOf(worker: Worker, question: ReaderQuestion, { remainingMs, limits, signal }: AnswerSetting): Promise<ReaderAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      signal?.removeEventListener("abort", onAbort);
      act();
    };
    const onAnswer = (answer: ReaderAnswer): void => settle(() => resolve(answer));
    const onError = (error: Error & { readonly code?: string }): void =>
      settle(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory(limits) : error));
    const onExit = (): void => settle(() => reject(stopped()));
    const onAbort = (): void => settle(() => reject(signal?.reason as Error));
    const timer = setTimeout(() => settle(() => reject(outOfTime(limits))), Math.max(0, remainingMs));
    if (signal?.aborted) {
      onAbort();
      return;
    }
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    signal?.addEventListener("abort", onAbort);
    worker.postMessage(question, bytesIn(question));
  });
}

/** Bytes are handed over, not copied. */
function bytesIn(question: ReaderQuestion): ArrayBuffer[] {
  return question.ask === "open" && question.source instanceof Uint8Array && question.source.buffer instanceof ArrayBuffer ? [question.source.buffer] : [];
}

/** A fault that comes while nobody asks anything ends the thread, not the server. */
function startWorker(heapMegabytes: number): Worker {
  return newWorker(heapMegabytes).on("error", () => undefined);
}

function newWorker(heapMegabytes: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
  const isCompiled = import.meta.url.endsWith(".js");
  if (isCompiled) return new Worker(new URL("./reader.worker.js", import.meta.url), { resourceLimits, execArgv: [], env: {} });
  // From the sources, as in tests and while developing, the thread first learns to read TypeScript.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api").replace(/\.cjs$/, ".mjs")).href;
  const entry = new URL("./reader.worker.ts", import.meta.url).href;
  const script = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(script, { eval: true, resourceLimits, execArgv: [] });
}

function takeIdle(heapMegabytes: number): Worker | null {
  const found = idle.get(heapMegabytes);
  if (found === undefined) return null;
  forget(heapMegabytes);
  found.worker.ref();
  return found.worker;
}

function putAside(worker: Worker, heapMegabytes: number): void {
  if (idle.has(heapMegabytes)) {
    void worker.terminate();
    return;
  }
  worker.unref();
  const timer = setTimeout(() => {
    forget(heapMegabytes);
    void worker.terminate();
  }, IDLE_MS).unref();
  const onEnd = (): void => forget(heapMegabytes);
  worker.on("error", onEnd).on("exit", onEnd);
  idle.set(heapMegabytes, { worker, timer, onEnd });
}

function forget(heapMegabytes: number): void {
  const found = idle.get(heapMegabytes);
  if (found === undefined) return;
  clearTimeout(found.timer);
  found.worker.off("error", found.onEnd).off("exit", found.onEnd);
  idle.delete(heapMegabytes);
}

function outOfTime({ workMs }: ReadingLimits): Refusal {
  return new Refusal("TIME_LIMIT", {
    rule: `tidak selesai dibaca dalam ${(workMs / 1_000).toLocaleString("id")} detik`,
    mend: "Bagi datanya menjadi beberapa berkas, atau simpan sebagai CSV.",
    limit: { name: "waktu membaca", most: workMs, unit: "milidetik", setting: LIMIT_SETTINGS.workMs },
  });
}

function outOfMemory({ heapMegabytes }: ReadingLimits): Refusal {
  return new Refusal("MEMORY_LIMIT", {
    rule: `memerlukan lebih dari ${heapMegabytes} MB memori untuk dibaca`,
    mend: "Bagi datanya menjadi beberapa berkas, atau simpan sebagai CSV.",
    limit: { name: "memori pembaca", most: heapMegabytes, unit: "MB", setting: LIMIT_SETTINGS.heapMegabytes },
  });
}

function stopped(): Refusal {
  return new Refusal("READER_STOPPED", { rule: "pembacaan berhenti sendiri", mend: "Coba sekali lagi; bila terulang, simpan ulang berkasnya dari aplikasi lembar kerja." });
}
