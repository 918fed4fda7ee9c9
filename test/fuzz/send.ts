import { Agent, request as httpRequest } from "node:http";
import type { FuzzRequest } from "./requests.ts";

/** What came back. Status 0: the connection was closed without an answer, as HTTP itself allows for a broken request. */
export interface FuzzAnswer {
  readonly status: number;
  readonly text: string;
}

const PATIENCE_MS = 20_000;

/** Sends requests to one address over a few kept connections. */
export class Sender {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
  readonly #url: URL;

  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** A kept connection that the server has closed after an earlier request (431) is noticed only now: once more, on a new one. */
  async send(request: FuzzRequest): Promise<FuzzAnswer> {
    const first = await this.#sendOnce(request, this.#agent);
    return first === "closed before" ? this.#sendOnce(request, undefined).then((second) => (second === "closed before" ? { status: 0, text: "" } : second)) : first;
  }

  #sendOnce({ method, path, headers, body }: FuzzRequest, agent: Agent | undefined): Promise<FuzzAnswer | "closed before"> {
    return new Promise((resolve, reject) => {
      const asked = httpRequest(
        { ...(agent && { agent }), host: this.#url.hostname, port: this.#url.port, method, path: encodedPath(path), headers, timeout: PATIENCE_MS, setHost: !("host" in headers) },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", () => resolve({ status: response.statusCode ?? 0, text: "" }));
          response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }));
        },
      );
      asked.on("timeout", () => reject(new Error(`no answer within ${PATIENCE_MS} ms: ${method} ${path.slice(0, 200)}`)));
      asked.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ECONNREFUSED") reject(error);
        else resolve(asked.reusedSocket ? "closed before" : { status: 0, text: error.code ?? "" });
      });
      asked.end(body ?? undefined);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Null: an answer as it should be. Otherwise what is wrong with it. */
export function faultOf({ status, text }: FuzzAnswer): string | null {
  if (status >= 500) return `status ${status}`;
  if (text.includes('"code":"INTERNAL"')) return "a bug of ours, told as INTERNAL";
  if (/node_modules|\.[cm]?[jt]s:\d+:\d+|prisma\.\w+\.|\bSELECT \w|\\n\s+at \w/.test(text)) return "the answer tells of the inside";
  return null;
}

/** Node refuses to send some bytes in a path itself. */
function encodedPath(path: string): string {
  return path.replaceAll(/[^\u0021-\u00ff]/g, (character) => encodeURIComponent(character));
}
