import { existsSync } from "node:fs";
import path from "node:path";
import type { Express } from "express";
import sirv from "sirv";
import { refuse } from "./refuse.ts";

/** Unit: seconds, one year. */
const ASSET_SECONDS = 31_536_000;

/** Hashed assets are kept for a year and lie there compressed; the page itself is asked for anew each time. Every other path is the page's own route. */
export function servePage(app: Express, webFolder: string): void {
  const indexFile = path.join(webFolder, "index.html");
  if (!existsSync(indexFile)) throw new Error(`No built page at ${indexFile}`);
  app.use("/assets", sirv(path.join(webFolder, "assets"), { immutable: true, maxAge: ASSET_SECONDS, brotli: true, gzip: true, extensions: [], etag: true }));
  app.use("/assets", (request, response) => refuse(request, response, { status: 404, code: "NOT_FOUND", message: "Berkas ini tidak ada lagi. Muat ulang halaman." }));
  app.use(sirv(webFolder, { maxAge: 0, extensions: [], etag: true }));
  app.get(/.*/, (_request, response) => {
    response.set("Cache-Control", "no-cache");
    response.sendFile(indexFile);
  });
}
