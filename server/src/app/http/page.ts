import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import express, { type Express, type Request, type Response } from "express";
import { sendAssets } from "./assets.ts";

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
  app.use("/assets", sendAssets(path.join(webFolder, "assets")));
  app.use(express.static(webFolder, { index: false, maxAge: 0 }));
  app.get(/.*/, (request, response) =>
    paint(request, response).then((painted) => void response.set("Cache-Control", "no-store").type("html").send(painted === null ? shell : shell.replace(ROOM, () => painted))),
  );
}
