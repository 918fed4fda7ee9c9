import type { Request, Response } from "express";
import type { Credentials } from "../../modules/access/authentication.service.ts";
import { sha256 } from "../../modules/access/secrets.ts";
import { SESSION_ABSOLUTE_MS } from "../../modules/access/domain/sessionLife.ts";
import type { SessionCookie } from "../../modules/access/access.resolver.ts";

/** Behind TLS the name itself makes the browser insist: __Host- cookies are Secure, of this host and path / only. */
const SECURE_NAME = "__Host-pantau_session";
const PLAIN_NAME = "pantau_session";
/** Unit: characters. No secret of ours is longer. */
const LONGEST_SECRET = 128;

/** What the request says of who sends it. A bearer header stands alone: the cookie beside it is not looked at. */
export function credentialsOf(request: Request): Credentials {
  const authorization = request.get("authorization");
  if (authorization === undefined) {
    const secret = sessionSecretOf(request);
    return { sessionHash: secret === null ? null : sha256(secret), tokenHash: null };
  }
  const token = /^Bearer +([\w-]{1,128})$/i.exec(authorization)?.[1];
  // A header that cannot be read is a wrong token, not a visitor.
  return { sessionHash: null, tokenHash: sha256(token ?? "") };
}

/** The session cookie of one request and its answer. */
export function sessionCookieOf(request: Request, response: Response): SessionCookie {
  const attributes = { httpOnly: true, secure: request.secure, sameSite: "lax", path: "/" } as const;
  return {
    secret: sessionSecretOf(request),
    // A length, not an instant: a computer whose clock is half a day ahead would throw an instant away at once, and nobody could sign in there.
    keep: (secret) => void response.cookie(nameOf(request), secret, { ...attributes, maxAge: SESSION_ABSOLUTE_MS }),
    drop: () => void response.clearCookie(nameOf(request), attributes),
  };
}

/** Network address for counting failures: whole for IPv4, the /64 for IPv6, of which one household has one. */
export function addressOf(request: Request): string {
  const address = (request.ip ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  return address.includes(":") ? `${address.split(":").slice(0, 4).join(":")}::/64` : address;
}

/** The value of a cookie. Null: not sent, or not in the form of ours. */
export function cookieOf(request: Request, name: string): string | null {
  const pairs = (request.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value === undefined || value === "" ? null : value;
}

function sessionSecretOf(request: Request): string | null {
  const secret = cookieOf(request, nameOf(request));
  return secret !== null && secret.length <= LONGEST_SECRET && /^[\w-]+$/.test(secret) ? secret : null;
}

function nameOf(request: Request): string {
  return request.secure ? SECURE_NAME : PLAIN_NAME;
}
