import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Express } from "express";
import { httpDate } from "../../platform/clock.ts";
import type { Packing } from "../answers/packedBody.ts";
import { constantHeaders } from "./laneHeaders.ts";

/** For how long an idle line is kept. Told to clients, so that they do not send over it at the moment it is cut. */
export const KEEP_ALIVE_SECONDS = 5;

/** What differs from answer to answer. Words of ours only: nothing of it comes from whoever asks. */
export interface AnswerHead {
  readonly isSecure: boolean;
  readonly requestId: string;
  readonly contentType: string;
  readonly packing: Packing;
  /** Unit: bytes. */
  readonly length: number;
}

/**
 * Heads of answers with status 200. Node checks and joins all headers of every answer anew, which costs as much as everything else that a kept answer
 * takes; ours are the same each time, so their text is put together once and given to Node whole. Where a line does not stay, or this Node does not
 * take it, Node writes the same headers in its own way.
 */
export class AnswerHeads {
  readonly #headers: { readonly plain: readonly string[]; readonly secure: readonly string[] };
  readonly #texts: { readonly plain: string; readonly secure: string };

  constructor(
    app: Express,
    private readonly givesWhole = takesWholeHead(),
  ) {
    this.#headers = { plain: constantHeaders(app, false), secure: constantHeaders(app, true) };
    this.#texts = { plain: textOf(this.#headers.plain), secure: textOf(this.#headers.secure) };
  }

  begin(response: ServerResponse, { isSecure, requestId, contentType, packing, length }: AnswerHead): void {
    if (this.givesWhole && response.shouldKeepAlive && response.req.httpVersionMinor === 1) {
      const packed = packing === "identity" ? "" : `Content-Encoding: ${packing}\r\n`;
      const own = `X-Request-Id: ${requestId}\r\nContent-Type: ${contentType}\r\nContent-Length: ${length}\r\n${packed}Date: ${httpDate()}\r\n\r\n`;
      giveWhole(response, (isSecure ? this.#texts.secure : this.#texts.plain) + own);
      return;
    }
    const headers = [...(isSecure ? this.#headers.secure : this.#headers.plain), ...EVERY, "X-Request-Id", requestId, "Content-Type", contentType, "Content-Length", String(length)];
    if (packing !== "identity") headers.push("Content-Encoding", packing);
    response.writeHead(200, headers);
  }
}

const EVERY = ["Cache-Control", "no-store", "Vary", "Accept-Encoding"];

function textOf(headers: readonly string[]): string {
  const all = [...headers, ...EVERY, "Connection", "keep-alive", "Keep-Alive", `timeout=${KEEP_ALIVE_SECONDS}`];
  const lines = all.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}\r\n`] : []));
  return `HTTP/1.1 200 OK\r\n${lines.join("")}`;
}

/** Node keeps the head of an answer as text in this field from the moment it is written: headersSent is true since then. */
function giveWhole(response: ServerResponse, head: string): void {
  Reflect.set(response, "_header", head);
}

/** Whether this Node takes a head that was given to it whole. */
function takesWholeHead(): boolean {
  const trial = new ServerResponse(new IncomingMessage(new Socket()));
  giveWhole(trial, "HTTP/1.1 200 OK\r\n\r\n");
  return trial.headersSent;
}
