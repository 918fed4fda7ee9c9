import { Agent, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Unpacked. */
  readonly text: string;
  /** As it came over the wire. */
  readonly bytes: Buffer;
}

/** Many quick questions over few kept lines; what fetch adds by itself is left out. */
export class PlainPoster {
  readonly #agent: Agent;

  constructor(
    private readonly url: string,
    lines = 50,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: lines });
  }

  post(body: unknown, headers: Readonly<Record<string, string>> = {}, signal?: AbortSignal): Promise<PlainAnswer> {
    const bytes = Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const sent = request(`${this.url}/graphql`, { method: "POST", agent: this.#agent, ...(signal && { signal }), headers: { "content-type": "application/json", "content-length": bytes.length, ...headers } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const whole = Buffer.concat(chunks);
          const packing = answer.headers["content-encoding"];
          const plain = packing === "br" ? brotliDecompressSync(whole) : packing === "gzip" ? gunzipSync(whole) : whole;
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: plain.toString(), bytes: whole });
        });
      });
      sent.on("error", reject);
      sent.end(bytes);
    });
  }

  end(): void {
    this.#agent.destroy();
  }
}
