import type { GraphQLSchema } from "graphql";
import { DocumentGrower } from "./documents.ts";
import type { Draw } from "./random.ts";

/** One HTTP request, byte for byte. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Uint8Array | null;
}

/** Headers with which somebody is known: nobody, an operator, an administrator's token. */
export type Identity = Readonly<Record<string, string>>;

const JSON_TYPE = { "content-type": "application/json" };
const METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND"] as const;
const TYPES = ["application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=x", "text/plain", "application/graphql", "multipart/form-data", "application/x-www-form-urlencoded", "message/json", "*/*", ";;;", ""] as const;
const ACCEPTS = ["application/json", "application/graphql-response+json", "*/*", "text/html", "multipart/mixed", "image/png", "application/json;q=0", "x", ""] as const;
const PATHS = ["/", "/graphql", "/graphql/", "/graphql/..%2f", "/healthz", "/masuk/oidc", "/masuk/oidc/kembali?code=1&state=2", "/%", "/%00", "/%ff", "//jahat.example/", "/assets/../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/documents.json", "/\u00e9", "/graphql?query=%7Bviewer%7Bid%7D%7D", "/graphql?query={viewer{id}}&query=x", "/graphql?query=%", "/graphql?variables={&query={viewer{id}}", `/${"a".repeat(3_000)}`] as const;

/** The probes of the attacks that are tests of their own, here among everything else. */
const PROBES: readonly string[] = [
  `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(" ")} }`,
  `{ ${"__typename ".repeat(1_001)} }`,
  `{ provinces { ${"code ".repeat(2_000)} } }`,
  "{a".repeat(20_000),
  `{ provinces { ...F0 } } ${Array.from({ length: 22 }, (_, n) => `fragment F${n} on Province { ...F${n + 1} ...F${n + 1} }`).join(" ")} fragment F22 on Province { code }`,
  "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
  `{ satker(code: "33.08") ${"{ homonym ".repeat(60)} { code } ${"}".repeat(60)} }`,
  "mutation { a: signOut { id } b: signOut { id } }",
  "{ __schema { types { fields { type { fields { name } } } } } }",
  "subscription { x }",
  "query ($a: ID = \"33\") { satkers(province: $a) { code } }",
  "query A { viewer { id } } query B { viewer { id } }",
  "",
  "#",
  "\u0000",
  "{ viewer { id @defer } }",
];

/** Draws requests: a third grown from the schema, a third mutated byte by byte, the rest probes and odd HTTP. */
export function drawRequest(draw: Draw, schema: GraphQLSchema, identities: readonly Identity[]): FuzzRequest {
  const kind = draw.share();
  const identity = draw.one(identities);
  const grown = () => new DocumentGrower(schema, draw).document();
  if (kind < 0.4) return post({ query: grown(), ...oddParts(draw) }, identity);
  if (kind < 0.75) {
    const body = post({ query: draw.chance(0.7) ? grown() : draw.one(PROBES), variables: { code: "33.08" } }, identity);
    return { ...body, body: mutated(draw, body.body ?? new Uint8Array()) };
  }
  if (kind < 0.85) return post({ query: draw.one(PROBES), ...oddParts(draw) }, identity);
  return oddHttp(draw, identity, grown);
}

function post(body: unknown, headers: Identity): FuzzRequest {
  return { method: "POST", path: "/graphql", headers: { ...JSON_TYPE, ...headers }, body: new TextEncoder().encode(JSON.stringify(body)) };
}

function oddParts(draw: Draw): Record<string, unknown> {
  if (draw.chance(0.8)) return {};
  const odd: readonly unknown[] = [null, 1, "x", [], {}, { code: "33" }, { a: { b: { c: [[[]]] } } }, { __proto__: null, constructor: 1 }, { code: "\u0000" }, { code: 1e300 }];
  return {
    ...(draw.chance(0.7) && { variables: draw.one(odd) }),
    ...(draw.chance(0.3) && { operationName: draw.one(["Fuzz", "Other", "", "Nobody", null, 3]) }),
    ...(draw.chance(0.3) && { extensions: draw.one([...odd, { persistedQuery: { version: 1, sha256Hash: "x" } }, { persistedQuery: 1 }]) }),
    ...(draw.chance(0.1) && { documentId: draw.one(["sha256:", "x", 7, null]) }),
  };
}

function oddHttp(draw: Draw, identity: Identity, grown: () => string): FuzzRequest {
  const method = draw.one(METHODS);
  const path = draw.chance(0.3) ? `/graphql?query=${encodeURIComponent(grown()).slice(0, 6_000)}` : draw.one(PATHS);
  const headers: Record<string, string | string[]> = { ...identity };
  if (draw.chance(0.6)) headers["content-type"] = draw.one(TYPES);
  if (draw.chance(0.5)) headers["accept"] = draw.one(ACCEPTS);
  if (draw.chance(0.3)) headers["apollo-require-preflight"] = "1";
  if (draw.chance(0.1)) headers["origin"] = draw.one(["null", "https://jahat.example", "http://127.0.0.1", "x"]);
  if (draw.chance(0.1)) headers["host"] = draw.one(["jahat.example", "127.0.0.1", "localhost:1", "[::1]", "a b", "%"]);
  if (draw.chance(0.1)) headers["cookie"] = draw.one(["pantau_session=", "pantau_session=x; pantau_session=y", `pantau_session=${"z".repeat(5_000)}`, "=;;=", "pantau_oidc=x"]);
  if (draw.chance(0.1)) headers["authorization"] = draw.one(["Bearer", "Bearer x", "Basic YTpi", "x", `Bearer ${"y".repeat(2_000)}`]);
  if (draw.chance(0.05)) headers["x-forwarded-for"] = draw.one(["1.2.3.4", "::1", "x, y, z"]);
  if (draw.chance(0.05)) headers["content-encoding"] = draw.one(["gzip", "br", "deflate", "identity", "x"]);
  if (draw.chance(0.03)) headers["x-long"] = "h".repeat(20_000);
  if (draw.chance(0.03)) headers["x-twice"] = ["a", "b"];
  const bodies = [() => "{", () => '"x"', () => "[]", () => "null", () => "x".repeat(100_001), () => JSON.stringify([{ query: grown() }, { query: grown() }]), () => JSON.stringify({ query: grown() })];
  const body = method === "GET" || method === "HEAD" ? null : new TextEncoder().encode(draw.one(bodies)());
  return { method, path, headers, body };
}

/** Bytes flipped, put in, taken out, doubled or cut off. */
function mutated(draw: Draw, bytes: Uint8Array): Uint8Array {
  let now = [...bytes.subarray(0, 60_000)];
  for (let n = 0, changes = 1 + draw.below(6); n < changes; n += 1) {
    const at = draw.below(Math.max(now.length, 1));
    const part = now.slice(at, at + draw.below(40));
    const tail = now.slice(at);
    switch (draw.below(5)) {
      case 0:
        now[at] = draw.below(256);
        break;
      case 1:
        now = [...now.slice(0, at), draw.one([0, 10, 34, 92, 123, 125, 255, 192, 237]), ...tail];
        break;
      case 2:
        now = [...now.slice(0, at), ...now.slice(at + part.length)];
        break;
      case 3:
        now = [...now.slice(0, at), ...part, ...tail];
        break;
      default:
        if (draw.chance(0.3)) now = now.slice(0, at);
    }
  }
  return Uint8Array.from(now);
}
