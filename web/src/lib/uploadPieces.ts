import { Sha256 } from "./sha256.ts";

/** How far an upload is, as the server says. */
export interface UploadState {
  id: string;
  fileName: string;
  /** Unit: bytes, as the two below. */
  totalBytes: number;
  receivedBytes: number;
  /** Largest piece. */
  chunkBytes: number;
  complete: boolean;
}

/** What happens to the file now. CHECKING: its SHA-256 is computed. Unit: bytes. */
export interface UploadStep {
  phase: "CHECKING" | "SENDING";
  doneBytes: number;
  totalBytes: number;
}

/** The server refused a file or a piece; the message is its sentence, in Indonesian. */
export class UploadRefused extends Error {
  override readonly name = "UploadRefused";
  constructor(
    message: string,
    readonly code: string,
    /** Where to go on. Null: not said. Unit: bytes. */
    readonly receivedBytes: number | null,
  ) {
    super(message);
  }
}

export type Ask = (address: string, init: RequestInit) => Promise<Response>;

interface UploadOptions {
  signal: AbortSignal;
  onStep: (step: UploadStep) => void;
  /** The way to the server; tests give their own. */
  ask?: Ask;
}

const READ_BYTES = 1 << 20;
/** How often a piece is sent anew from where the server says it stands, before the upload is given up. */
const MOST_RESTARTS = 3;

/**
 * Sends a file in pieces. The same file announced again is the same upload, so calling this once more goes on where it was broken off.
 * Rejects with UploadRefused, with AbortError when the signal ends it, with the TypeError of fetch where there is no network.
 */
export async function uploadPieces(file: File, { signal, onStep, ask = (address, init) => fetch(address, init) }: UploadOptions): Promise<UploadState> {
  const sha256 = await hashOf(file, signal, onStep);
  const announcement = JSON.stringify({ fileName: file.name, totalBytes: file.size, sha256 });
  let state = await answerOf(await ask("/unggahan", { method: "POST", headers: { "content-type": "application/json" }, body: announcement, signal }));
  let restarts = 0;
  while (!state.complete) {
    onStep({ phase: "SENDING", doneBytes: state.receivedBytes, totalBytes: file.size });
    const offset = state.receivedBytes;
    const piece = file.slice(offset, offset + state.chunkBytes);
    try {
      state = await answerOf(await ask(`/unggahan/${state.id}?offset=${offset}`, { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: piece, signal }));
    } catch (error) {
      if (!(error instanceof UploadRefused) || error.receivedBytes === null || restarts === MOST_RESTARTS) throw error;
      restarts += 1;
      state = { ...state, receivedBytes: error.receivedBytes };
    }
  }
  onStep({ phase: "SENDING", doneBytes: file.size, totalBytes: file.size });
  return state;
}

async function hashOf(file: File, signal: AbortSignal, onStep: UploadOptions["onStep"]): Promise<string> {
  const hash = new Sha256();
  for (let from = 0; from < file.size; from += READ_BYTES) {
    signal.throwIfAborted();
    onStep({ phase: "CHECKING", doneBytes: from, totalBytes: file.size });
    hash.add(new Uint8Array(await file.slice(from, from + READ_BYTES).arrayBuffer()));
  }
  return hash.end();
}

async function answerOf(response: Response): Promise<UploadState> {
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && isState(answer)) return answer;
  const [error] = errorsOf(answer);
  const { code, receivedBytes } = error?.extensions ?? {};
  throw new UploadRefused(error?.message ?? "", typeof code === "string" ? code : "INTERNAL", typeof receivedBytes === "number" ? receivedBytes : null);
}

function isState(answer: unknown): answer is UploadState {
  return typeof answer === "object" && answer !== null && "receivedBytes" in answer && "complete" in answer;
}

function errorsOf(answer: unknown): readonly { message?: string; extensions?: Readonly<Record<string, unknown>> }[] {
  return typeof answer === "object" && answer !== null && "errors" in answer && Array.isArray(answer.errors) ? answer.errors : [];
}
