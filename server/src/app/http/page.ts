import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Express, Request, Response } from "express";
import sirv from "sirv";
import { refuse } from "./refuse.ts";

/** Unit: seconds, one year. */
const ASSET_SECONDS = 31_536_000;

/** Where the built page leaves room for what is painted. */
const ROOM = '<div id="root"></div>';

/** Gives the painted contents of a page, or null where the browser has to paint. */
export type PaintPage = (request: Request, response: Response) => Promise<string | null>;

/** Hashed assets are kept for a year and lie there compressed. Every other path is a page, made anew for each reader and kept nowhere. */
export function servePage(app: Express, webFolder: string, paint: PaintPage): void {
  const indexFile = path.join(webFolder, "index.html");
  if (!existsSync(indexFile)) throw new Error(`No built page at ${indexFile}`);
  const shell = readFileSync(indexFile, "utf8");
  if (!shell.includes(ROOM)) throw new Error(`${indexFile} has no ${ROOM}`);
  app.use("/assets", sirv(path.join(webFolder, "assets"), { immutable: true, maxAge: ASSET_SECONDS, brotli: true, gzip: true, extensions: [], etag: true }));
  app.use("/assets", (request, response) => refuse(request, response, { status: 404, code: "NOT_FOUND", message: "Berkas ini tidak ada lagi. Muat ulang halaman." }));
  app.use(sirv(webFolder, { maxAge: 0, extensions: [], etag: true }));
  app.get(/.*/, (request, response) =>
    paint(request, response).then((painted) => void response.set("Cache-Control", "no-store").type("html").send(painted === null ? shell : shell.replace(ROOM, () => painted))),
  );
}
