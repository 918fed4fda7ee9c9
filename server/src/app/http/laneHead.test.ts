import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import express from "express";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../modules/access/secrets.ts";
import { LaneHeads } from "./laneHead.ts";

const LIMIT = 1_000;

function requestOver(connection: Socket, headers: Readonly<Record<string, string>>, { method = "POST", url = "/graphql" } = {}): IncomingMessage {
  const request = new IncomingMessage(connection);
  Object.assign(request, { method, url });
  for (const [name, value] of Object.entries({ Host: "127.0.0.1", "Content-Type": "application/json", "Content-Length": "10", ...headers })) {
    request.rawHeaders.push(name, value);
    request.headers[name.toLowerCase()] = value;
  }
  return request;
}

function counting() {
  const app = express();
  app.set("trust proxy", ["loopback", "10.0.0.1"]);
  let read = 0;
  const heads = new LaneHeads(app, (request) => ((read += 1), request.get("origin") !== "https://lain.example"), LIMIT);
  return { heads, read: () => read };
}

describe("the head of a request on the short way", () => {
  it("is read once for questions that come with the same head over one connection, however long their bodies", () => {
    const { heads, read } = counting();
    const connection = new Socket();
    const first = heads.of(requestOver(connection, {}));

    expect(first).not.toBeNull();
    expect(heads.of(requestOver(connection, { "Content-Length": "999" }))).toBe(first);
    expect(read()).toBe(1);
    expect(heads.of(requestOver(new Socket(), {}))).toEqual(first);
    expect(read()).toBe(2);
  });

  it("is read anew as soon as one letter of it is another: who sends it, from where, and what it takes", () => {
    const { heads } = counting();
    const connection = new Socket();
    const [a, b] = [heads.of(requestOver(connection, { Cookie: "pantau_session=a" })), heads.of(requestOver(connection, { Cookie: "pantau_session=b" }))];
    const bearer = heads.of(requestOver(connection, { Cookie: "pantau_session=b", Authorization: "Bearer abc" }));

    expect([a, b, bearer].map((head) => head?.credentials)).toEqual([{ sessionHash: sha256("a"), tokenHash: null }, { sessionHash: sha256("b"), tokenHash: null }, { sessionHash: null, tokenHash: sha256("abc") }]);
    expect(heads.of(requestOver(connection, { Origin: "https://lain.example" }))).toBeNull();
    expect(heads.of(requestOver(connection, {}))?.credentials).toEqual({ sessionHash: null, tokenHash: null });
    expect(heads.of(requestOver(connection, { "Accept-Encoding": "br", Accept: "application/json" }))).toMatchObject({ accept: "application/json", acceptEncoding: "br" });
  });

  it.each([
    ["another address", {}, { url: "/graphql?x" }],
    ["another method", {}, { method: "PUT" }],
    ["a form", { "Content-Type": "application/x-www-form-urlencoded" }, {}],
    ["another alphabet", { "Content-Type": "application/json; charset=utf-16" }, {}],
    ["a packed body", { "Content-Encoding": "gzip" }, {}],
    ["a body of nothing", { "Content-Length": "0" }, {}],
    ["a body that is too long", { "Content-Length": String(LIMIT + 1) }, {}],
  ])("leaves %s to the long way, also after a short one over the same connection", (_, headers, line) => {
    const { heads } = counting();
    const connection = new Socket();

    expect(heads.of(requestOver(connection, {}))).not.toBeNull();
    expect(heads.of(requestOver(connection, headers, line))).toBeNull();
    expect(heads.of(requestOver(connection, {}))).not.toBeNull();
  });

  it("leaves a body of unknown length to the long way", () => {
    const { heads } = counting();
    const request = requestOver(new Socket(), {});
    request.rawHeaders.splice(request.rawHeaders.indexOf("Content-Length"), 2, "Transfer-Encoding", "chunked");

    expect(heads.of(request)).toBeNull();
  });

  it("believes what a proxy says of TLS and address only where it is trusted, for each request anew", () => {
    const { heads } = counting();
    const over = (address: string) => Object.defineProperty(new Socket(), "remoteAddress", { value: address });
    const told = (address: string) => ({ "X-Forwarded-Proto": "https", "X-Forwarded-For": address });
    const trusted = over("127.0.0.1");

    expect(heads.of(requestOver(trusted, told("203.0.113.7")))).toMatchObject({ isSecure: true, address: "203.0.113.7" });
    expect(heads.of(requestOver(trusted, told("203.0.113.8")))).toMatchObject({ isSecure: true, address: "203.0.113.8" });
    expect(heads.of(requestOver(over("203.0.113.9"), told("203.0.113.7")))).toMatchObject({ isSecure: false, address: "203.0.113.9" });
  });
});
