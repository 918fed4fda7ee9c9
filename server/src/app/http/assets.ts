import { readdirSync } from "node:fs";
import path from "node:path";
import type { RequestHandler } from "express";
import { refuse } from "./refuse.ts";

/** How the build lays a compressed copy beside an asset, best first. */
const COPIES = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** Sends hashed assets, compressed once and for all by the build; browsers keep them for a year. A file that is gone is a 404 with a sentence. */
export function sendAssets(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder));
  return (request, response, next) => {
    const name = request.path.slice(1);
    if (!names.has(name)) {
      refuse(request, response, { status: 404, code: "NOT_FOUND", message: "Berkas ini tidak ada lagi. Muat ulang halaman." });
      return;
    }
    const copy = COPIES.find(([encoding, ending]) => names.has(name + ending) && request.acceptsEncodings(encoding) !== false);
    response.vary("Accept-Encoding").type(path.extname(name));
    if (copy !== undefined) response.set("Content-Encoding", copy[0]);
    response.sendFile(name + (copy?.[1] ?? ""), { root: folder, immutable: true, maxAge: "1y" }, (error) => {
      if (error === undefined || response.headersSent) return;
      response.removeHeader("Content-Encoding");
      next(error);
    });
  };
}
