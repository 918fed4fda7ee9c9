import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import express, { type Express, type Request, type Response } from "express";
import type { Clock } from "../../platform/clock.ts";
import { sendAssets } from "./assets.ts";
import { readFirstStyles, type FirstStyles } from "./firstStyles.ts";
import { allowScript } from "./securityHeaders.ts";

/** Where the built page leaves room for what is painted. */
const ROOM = '<div id="root"></div>';
/** Chooses light or dark before the first paint. It stands in the page, so that nothing has to be waited for. */
const THEME_FILE = '<script src="/tema.js"></script>';
/** What the build asks the browser to fetch: scripts, and the one style sheet. */
const FETCHED = /\s*<(?:script type="module"[^>]*><\/script|link rel="(?:modulepreload|stylesheet)"[^>]*)>/g;

/** What a page is made of when the server painted it. */
export interface Painted {
  /** The element that holds the page. */
  readonly root: string;
  /** The answers it was made of, as a block of data. */
  readonly answers: string;
}

/** Gives the painted contents of a page, or null where the browser has to paint. */
export type PaintPage = (request: Request, response: Response) => Promise<Painted | null>;

/** Hashed assets are kept for a year and lie there compressed. Every other path is a page, made anew for each reader and kept nowhere. */
export function servePage(app: Express, webFolder: string, paint: PaintPage, clock: Clock): void {
  const shell = readShell(webFolder);
  app.use("/assets", sendAssets(path.join(webFolder, "assets")));
  app.use(express.static(webFolder, { index: false, maxAge: 0 }));
  app.get(/.*/, (request, response) =>
    paint(request, response).then((painted) => {
      allowScript(response, shell.scriptHash);
      response.set("Cache-Control", "no-store").type("html").send(dated(painted === null ? shell.empty : shell.filled(painted), clock));
    }),
  );
}

/** The page says what time it is here, so that nothing that is recorded goes by a device's own clock. */
function dated(page: string, clock: Clock): string {
  return page.replace('<div id="root"', () => `<div id="root" data-now="${clock.now().toISOString()}"`);
}

interface Shell {
  /** The page that paints itself. */
  readonly empty: string;
  /** The painted page: its own styles first, then what is seen, then what the browser has to fetch to take it over. */
  readonly filled: (painted: Painted) => string;
  /** Of the one script that stands in the page, as Content-Security-Policy names it. */
  readonly scriptHash: string;
}

function readShell(webFolder: string): Shell {
  const indexFile = path.join(webFolder, "index.html");
  if (!existsSync(indexFile)) throw new Error(`No built page at ${indexFile}`);
  const built = readFileSync(indexFile, "utf8");
  if (!built.includes(ROOM) || !built.includes(THEME_FILE)) throw new Error(`${indexFile} has no ${ROOM} or no ${THEME_FILE}`);
  const theme = readFileSync(path.join(webFolder, "tema.js"), "utf8");
  const empty = built.replace(THEME_FILE, () => `<script>${theme}</script>`);
  const fetched = [...empty.matchAll(FETCHED)].map(([tag]) => tag.trim());
  const isSheet = (tag: string) => tag.includes('rel="stylesheet"');
  const [before = "", after = ""] = empty.replaceAll(FETCHED, "").split(ROOM);
  const stylesFor = readSheet(webFolder, fetched.find(isSheet));
  const toFetch = [...fetched.filter((tag) => !isSheet(tag)), ...fetched.filter(isSheet)].join("\n    ");
  return {
    empty,
    // What is seen stands before all that is fetched: on a slow line scripts would take half of it away from the page itself.
    filled: ({ root, answers }) => `${before.replace("</head>", () => `<style>${stylesFor(root)}</style>\n  </head>`)}${root}\n    ${answers}\n    ${toFetch}${after}`,
    scriptHash: `sha256-${createHash("sha256").update(theme).digest("base64")}`,
  };
}

function readSheet(webFolder: string, tag: string | undefined): FirstStyles {
  const name = /href="\/assets\/([\w.-]+\.css)"/.exec(tag ?? "")?.[1];
  if (name === undefined) throw new Error(`The page in ${webFolder} names no style sheet`);
  return readFirstStyles(readFileSync(path.join(webFolder, "assets", name), "utf8"));
}
