import type { IncomingMessage, ServerResponse } from "node:http";
import type { Express, Request, Response } from "express";
import type { LaneHead } from "./laneHead.ts";
import { asExpress } from "./laneHeaders.ts";
import { refuse } from "./refuse.ts";
import { requestIdOf } from "./requestId.ts";
import { securityHeaders } from "./securityHeaders.ts";

/** Request and response as Express has them, the response with the headers that every answer of the long way has. */
export interface ExpressPair {
  readonly request: Request;
  readonly response: Response;
}

/** One request on the short way. */
export class LaneTurn {
  #pair: ExpressPair | undefined;

  constructor(
    private readonly app: Express,
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly head: LaneHead,
  ) {}

  get requestId(): string {
    return requestIdOf(this.request);
  }

  /** True: nobody waits for the answer any more, or it was given. */
  get isOver(): boolean {
    return this.response.writableEnded || this.response.destroyed;
  }

  /** For what is rare: refusals, and answers that are not ours word for word. Kept and written answers go without. */
  express(): ExpressPair {
    if (this.#pair !== undefined) return this.#pair;
    const pair = asExpress(this.app, this.request, this.response);
    if (!pair.response.headersSent) {
      pair.response.set("X-Request-Id", this.requestId);
      securityHeaders(pair.request, pair.response, () => {});
    }
    return (this.#pair = pair);
  }

  refuse(refusal: Parameters<typeof refuse>[2]): void {
    const { request, response } = this.express();
    refuse(request, response, refusal);
  }
}
