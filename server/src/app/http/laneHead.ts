import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Express, Request } from "express";
import type { Credentials } from "../../modules/access/authentication.service.ts";
import type { LogPosition } from "../../platform/database/replicaWatch.ts";
import { addressOf, credentialsOf } from "./credentials.ts";
import { writtenBefore } from "./readYourWrites.ts";

/** What the head of a request says, but for the length of its body. */
export interface LaneHead {
  /** False: the long way serves it. */
  readonly isShort: boolean;
  /** Came by TLS, here or at a proxy that is trusted. */
  readonly isSecure: boolean;
  readonly credentials: Credentials;
  readonly address: string;
  /** How far the log had come when this browser wrote last. */
  readonly after: LogPosition | null;
  readonly accept: string;
  readonly acceptEncoding: string | undefined;
}

interface Understood {
  readonly raw: readonly string[];
  /** Where in `raw` the length of the body stands. -1: nowhere. */
  readonly lengthAt: number;
  readonly head: LaneHead;
}

const UNDERSTOOD = Symbol("head of the request before");
interface Remembering extends Socket {
  [UNDERSTOOD]?: Understood;
}

const JSON_BODY = /^application\/json(?:; *charset=utf-8)?$/i;

/**
 * Reads heads of requests as Express would. A browser sends the same head with every question over one connection: as long as it does, letter by
 * letter but for the length of the body, it is not read again. Nothing that may change meanwhile is part of it: who a cookie belongs to is asked anew.
 */
export class LaneHeads {
  /** @param isOurs true for a request under a name and from an origin of ours. */
  constructor(
    private readonly app: Express,
    private readonly isOurs: (request: Request) => boolean,
    private readonly bodyLimitBytes: number,
  ) {}

  /** Null: the request is odd in some way, and the long way serves it. */
  of(request: IncomingMessage): LaneHead | null {
    if (request.method !== "POST" || request.url !== "/graphql") return null;
    const { rawHeaders } = request;
    const connection: Remembering = request.socket;
    let understood = connection[UNDERSTOOD];
    if (understood === undefined || !isSame(understood, rawHeaders)) connection[UNDERSTOOD] = understood = this.read(request);
    const { head, lengthAt } = understood;
    const length = Number(rawHeaders[lengthAt]);
    return head.isShort && length > 0 && length <= this.bodyLimitBytes ? head : null;
  }

  private read(bare: IncomingMessage): Understood {
    const { headers, rawHeaders, socket, method, url } = bare;
    const request: Request = Object.assign(Object.create(this.app.request), { headers, rawHeaders, socket, method, url });
    const isJson = headers["content-encoding"] === undefined && JSON_BODY.test(headers["content-type"] ?? "");
    return {
      raw: rawHeaders,
      lengthAt: rawHeaders.findIndex((_text, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === "content-length"),
      head: {
        isShort: isJson && this.isOurs(request),
        isSecure: request.secure,
        credentials: credentialsOf(request),
        address: addressOf(request),
        after: writtenBefore(request),
        accept: headers.accept ?? "",
        acceptEncoding: headers["accept-encoding"],
      },
    };
  }
}

function isSame({ raw, lengthAt }: Understood, other: readonly string[]): boolean {
  if (raw.length !== other.length) return false;
  for (let at = 0; at < raw.length; at += 1) if (raw[at] !== other[at] && at !== lengthAt) return false;
  return true;
}
