import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

export interface FoundBrowser {
  readonly path: string;
  readonly from: "machine" | "npm package";
}

/** The Chromium to test with: what BROWSER_BIN names, what the machine has, or the one inside an npm package (Linux x64). */
export async function findBrowser(): Promise<FoundBrowser> {
  const given = process.env["BROWSER_BIN"];
  const installed = [given, ...machinePaths(), playwrightsOwn()].find((file) => file !== undefined && existsSync(file));
  if (installed !== undefined) return { path: installed, from: "machine" };
  const packed = await unpackFromNpm();
  if (packed !== undefined) return { path: packed, from: "npm package" };
  throw new Error("No Chromium found: install Chromium, Chrome or Edge, or name one in BROWSER_BIN.");
}

/** Starts a browser that reaches no host by itself. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({ executablePath: found.path, args: QUIET_FLAGS });
}

const QUIET_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

function machinePaths(): readonly string[] {
  if (process.platform === "darwin")
    return [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];
  if (process.platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
      const folder = process.env[variable];
      if (folder === undefined) return [];
      return [
        path.join(folder, "Google/Chrome/Application/chrome.exe"),
        path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
      ];
    });
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    .map((name) => `/usr/bin/${name}`)
    .concat("/snap/bin/chromium");
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // never downloaded
  }
}

/** Unpacks into the temporary folder, or finds what was unpacked there before. */
async function unpackFromNpm(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x"; // makes the package unpack its NSS and NSPR libraries too
  const { default: packed } = await import("@sparticuz/chromium");
  packed.setGraphicsMode = false;
  return packed.executablePath();
}
