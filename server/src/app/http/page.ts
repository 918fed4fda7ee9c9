import { existsSync } from "node:fs";
import path from "node:path";
import express, { type Express } from "express";

/** Hashed assets are kept for a year; the page itself is asked for anew each time. Every other path is the page's own route. */
export function servePage(app: Express, webFolder: string): void {
  const indexFile = path.join(webFolder, "index.html");
  if (!existsSync(indexFile)) throw new Error(`No built page at ${indexFile}`);
  app.use("/assets", express.static(path.join(webFolder, "assets"), { immutable: true, maxAge: "1y", index: false, fallthrough: false }));
  app.use(express.static(webFolder, { index: false, maxAge: 0 }));
  app.get(/.*/, (_request, response) => {
    response.set("Cache-Control", "no-cache");
    response.sendFile(indexFile);
  });
}
