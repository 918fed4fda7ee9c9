import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendAssets } from "./assets.ts";

describe("assets of the page", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pantau-assets-"));
  let server: Server;
  let url = "";
  beforeAll(async () => {
    writeFileSync(path.join(folder, "page-1.js"), "export {};");
    writeFileSync(path.join(folder, "page-1.js.gz"), gzipSync("export {};"));
    writeFileSync(path.join(folder, "gone-2.js"), "");
    const app = express().use("/assets", sendAssets(folder));
    server = await new Promise((resolve) => {
      const starting = app.listen(0, "127.0.0.1", () => resolve(starting));
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/assets`;
    rmSync(path.join(folder, "gone-2.js"));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it("are sent compressed where a copy lies there and the browser can read it, and are kept for a year", async () => {
    const response = await fetch(`${url}/page-1.js`, { headers: { "accept-encoding": "br, gzip" } });
    expect([response.headers.get("content-encoding"), await response.text()]).toEqual(["gzip", "export {};"]);
    expect(response.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("are sent as they are to whoever reads no compression", async () => {
    const response = await fetch(`${url}/page-1.js`, { headers: { "accept-encoding": "identity" } });
    expect([response.headers.get("content-encoding"), await response.text()]).toEqual([null, "export {};"]);
  });

  it("that are gone, never were or lie elsewhere are answered with 404, and the server goes on", async () => {
    for (const name of ["gone-2.js", "none.js", "..%2fsecret"]) expect([name, (await fetch(`${url}/${name}`)).status]).toEqual([name, 404]);
    expect((await fetch(`${url}/page-1.js`)).status).toBe(200);
  });
});
