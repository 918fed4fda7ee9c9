import { createHash } from "node:crypto";
import { lookup as lookUpName } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import type { EvidenceAnswer, UnreachableReason } from "./domain/evidenceAnswer.ts";
import { isAddress, isPublicAddress } from "./domain/publicAddress.ts";

/** How far one question may go. Technical limits of the program, not of the law. */
export interface EvidenceLimits {
  /** For everything together: names, redirects, head, body. */
  readonly timeoutMs: number;
  /** Longest body that is read. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

export const EVIDENCE_LIMITS: EvidenceLimits = { timeoutMs: 15_000, maxBytes: 5_000_000, maxRedirects: 5 };

/** What stands between the checker and the network; tests put their own in. */
export interface EvidenceNetwork {
  /** Addresses of a name. Rejects when there is none. */
  resolve(name: string): Promise<readonly string[]>;
  /** Whether a host of this address may be asked at this port. */
  isAllowed(address: string, port: number): boolean;
}

const WEB_PORTS: readonly number[] = [80, 443];

/** The machine's own names; public addresses at the ports of the web only. */
export const PUBLIC_NETWORK: EvidenceNetwork = {
  resolve: async (name) => (await lookUpName(name, { all: true })).map(({ address }) => address),
  isAllowed: (address, port) => WEB_PORTS.includes(port) && isPublicAddress(address),
};

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** After these answers to HEAD the page itself is asked: some servers answer HEAD wrongly. */
const CONFIRMED_BY_GET = (status: number): boolean => status >= 400;
const HEADERS = { "user-agent": "Pantau-pemeriksa-tautan/1", accept: "*/*", "accept-encoding": "identity" };

/**
 * Asks an address: HEAD, then GET for what HEAD leaves open and for the content's hash. Never rejects. Every hop is resolved,
 * all its addresses are looked at, and the connection goes to the very address that was looked at, so that a name cannot
 * change its mind in between.
 */
export async function askEvidence(url: string, network: EvidenceNetwork = PUBLIC_NETWORK, limits: EvidenceLimits = EVIDENCE_LIMITS): Promise<EvidenceAnswer> {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const seen = new Set<string>();
  let at = url;
  for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
    const target = URL.canParse(at) ? new URL(at) : null;
    if (target === null) return { kind: "REFUSED", why: hop === 0 ? "SCHEME" : "BAD_LOCATION" };
    if (seen.has(target.href)) return { kind: "REFUSED", why: "REDIRECT_LOOP" };
    seen.add(target.href);
    const step = await askOnce(target, network, limits, deadline);
    if (step.kind !== "REDIRECTED") return step;
    const next = URL.canParse(step.location, target.href) ? new URL(step.location, target.href) : null;
    if (next === null) return { kind: "REFUSED", why: "BAD_LOCATION" };
    next.hash = "";
    at = next.href;
  }
  return { kind: "REFUSED", why: "TOO_MANY_REDIRECTS" };
}

type Step = EvidenceAnswer | { readonly kind: "REDIRECTED"; readonly location: string };

async function askOnce(target: URL, network: EvidenceNetwork, limits: EvidenceLimits, deadline: AbortSignal): Promise<Step> {
  if (target.protocol !== "http:" && target.protocol !== "https:") return { kind: "REFUSED", why: "SCHEME" };
  if (target.username !== "" || target.password !== "") return { kind: "REFUSED", why: "CREDENTIALS" };
  const address = await checkedAddress(target, network, deadline);
  if (typeof address !== "string") return address;
  try {
    const head = await askHead(target, address, limits, deadline);
    head?.destroy();
    const status = head?.statusCode ?? 0;
    if (head !== undefined && REDIRECTS.includes(status) && head.headers.location !== undefined) return { kind: "REDIRECTED", location: head.headers.location };
    const announced = Number(head?.headers["content-length"] ?? 0);
    if (head !== undefined && !CONFIRMED_BY_GET(status) && announced > limits.maxBytes) return { kind: "ANSWERED", httpStatus: status, contentHash: null, isTruncated: true };
    const page = await send("GET", target, address, deadline);
    const pageStatus = page.statusCode ?? 0;
    if (REDIRECTS.includes(pageStatus) && page.headers.location !== undefined) {
      page.destroy();
      return { kind: "REDIRECTED", location: page.headers.location };
    }
    const contentHash = await hashOf(page, limits.maxBytes);
    return { kind: "ANSWERED", httpStatus: pageStatus, contentHash, isTruncated: contentHash === null };
  } catch (error) {
    return { kind: "UNREACHABLE", why: reasonOf(error, deadline) };
  }
}

/** The answer to HEAD. Undefined: the server broke off or kept silent for a third of the time; then the page itself is asked. */
async function askHead(target: URL, address: string, limits: EvidenceLimits, deadline: AbortSignal): Promise<IncomingMessage | undefined> {
  const patience = AbortSignal.timeout(Math.ceil(limits.timeoutMs / 3));
  try {
    return await send("HEAD", target, address, AbortSignal.any([deadline, patience]));
  } catch (error) {
    if (!deadline.aborted && (patience.aborted || reasonOf(error, deadline) === "PROTOCOL")) return undefined;
    throw error;
  }
}

/** The address to connect to, after all addresses of the host were looked at. */
async function checkedAddress(target: URL, network: EvidenceNetwork, deadline: AbortSignal): Promise<string | EvidenceAnswer> {
  const host = target.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = Number(target.port || (target.protocol === "https:" ? 443 : 80));
  let addresses: readonly string[];
  try {
    addresses = isAddress(host) ? [host] : await beforeDeadline(network.resolve(host), deadline);
  } catch {
    return { kind: "UNREACHABLE", why: deadline.aborted ? "TIME" : "NAME" };
  }
  const [first] = addresses;
  if (first === undefined) return { kind: "UNREACHABLE", why: "NAME" };
  // One closed address among open ones is enough: whoever mixes them is trying something.
  return addresses.every((address) => network.isAllowed(address, port)) ? first : { kind: "REFUSED", why: "NOT_PUBLIC" };
}

function send(method: "HEAD" | "GET", target: URL, address: string, deadline: AbortSignal): Promise<IncomingMessage> {
  const family = address.includes(":") ? 6 : 4;
  const pinned: LookupFunction = (_name, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  const { request } = target.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(target, { method, headers: HEADERS, lookup: pinned, agent: false, signal: deadline, maxHeaderSize: 16_384, insecureHTTPParser: false });
    asked.once("response", resolve);
    asked.once("error", reject);
    asked.end();
  });
}

/** SHA-256 of the body. Null: longer than allowed, or broken off. */
async function hashOf(page: IncomingMessage, maxBytes: number): Promise<string | null> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of page) {
      if (!Buffer.isBuffer(chunk)) return null;
      bytes += chunk.length;
      if (bytes > maxBytes) return null;
      hash.update(chunk);
    }
    return page.complete ? hash.digest("hex") : null;
  } catch {
    return null;
  } finally {
    page.destroy();
  }
}

function beforeDeadline<Result>(work: Promise<Result>, deadline: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error("deadline"));
    if (deadline.aborted) stop();
    deadline.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => deadline.removeEventListener("abort", stop));
  });
}

function reasonOf(error: unknown, deadline: AbortSignal): UnreachableReason {
  if (deadline.aborted) return "TIME";
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (/^(ENOTFOUND|EAI_)/.test(code)) return "NAME";
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)/.test(code)) return "CONNECTION";
  if (code === "ETIMEDOUT") return "TIME";
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|ALTNAME/.test(code) ? "CERTIFICATE" : "PROTOCOL";
}
