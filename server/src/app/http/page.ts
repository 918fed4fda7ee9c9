import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import express, { type Express, type Request, type Response } from "express";
import type { Clock } from "../../platform/clock.ts";
import { sendAssets } from "./assets.ts";
import { readFirstStyles } from "./firstStyles.ts";
import { allowScript } from "./securityHeaders.ts";

/** Where the built page leaves room for what is painted. */
const ROOM = '<div id="root"></div>';
/** Chooses light or dark before the first paint, and lets the page's scripts in after it. It stands in the page, so that nothing has to be waited for. */
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
  /** The painted page: its own styles first, then what is seen, then what takes it over; tema.js lets the scripts in once the page has been seen. */
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
  const sheet = readSheet(webFolder, fetched.find(isSheet));
  const stylesFor = readFirstStyles(sheet);
  const behind = fetched.filter((tag) => !isSheet(tag)).join("");
  const toFetch = [...fetched.filter(isSheet), `<template id="skrip">${behind}</template>`].join("\n    ");
  return {
    empty,
    // What is seen stands before all that is fetched: on a slow line scripts would take half of it away from the page itself.
    filled: ({ root, answers }) => `${before.replace("</head>", () => `${typefaceOf(sheet)}<style>${stylesFor(root)}</style>\n  </head>`)}${root}\n    ${answers}\n    ${toFetch}${after}`,
    scriptHash: `sha256-${createHash("sha256").update(theme).digest("base64")}`,
  };
}

/**
 * The typeface is asked for before anything else: the first picture is drawn with it, or with the device's own where it does not come at once, and
 * stays as it is (font-display: optional). Without this it changes under the eyes wherever it comes a moment after the first picture.
 */
function typefaceOf(sheet: string): string {
  const [, address] = /@font-face\{[^}]*url\(([^)]+\.woff2)\)/.exec(sheet) ?? [];
  if (address === undefined) throw new Error("The style sheet names no typeface");
  return `<link rel="preload" as="font" type="font/woff2" crossorigin href="${address}" />`;
}

function readSheet(webFolder: string, tag: string | undefined): string {
  const name = /href="\/assets\/([\w.-]+\.css)"/.exec(tag ?? "")?.[1];
  if (name === undefined) throw new Error(`The page in ${webFolder} names no style sheet`);
  return readFileSync(path.join(webFolder, "assets", name), "utf8");
}
