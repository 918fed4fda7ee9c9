import { describe, expect, it } from "vitest";
import type { ViewerFacts } from "../pieces/viewer.ts";
import { keyboardId } from "../i18n/keyboard.id.ts";
import { press } from "./shortcutKeys.ts";
import { shortcutPages } from "./shortcutPages.ts";

const visitor: ViewerFacts = { id: "x", displayName: "", role: "PUBLIC", isSignedIn: false, permissions: [], scope: { isNational: false, provinceCodes: ["33"], satkerCodes: [] } };
const official: ViewerFacts = { ...visitor, isSignedIn: true, permissions: ["PUBLICATIONS_READ", "REQUESTS_READ", "IMPORTS_COMMIT", "ACCOUNTS_MANAGE"] };

/** What happens when these keys are pressed, each so many milliseconds after the start. */
function pressed(viewer: ViewerFacts, keys: readonly (readonly [key: string, at: number])[]): string[] {
  const done: string[] = [];
  for (const [key, timeStamp] of keys) press({ key, timeStamp }, { province: "33", viewer, go: (address) => done.push(address), openHelp: () => done.push("help") });
  return done;
}

describe("the keys that lead somewhere", () => {
  it("go to a page after g and its letter", () => {
    expect(pressed(official, [["g", 10_000], ["p", 10_300], ["g", 20_000], ["r", 20_900]])).toEqual(["/33/peringkat", "/33/permohonan"]);
  });

  it("do nothing when the letter comes late, alone, or stands for no page", () => {
    expect(pressed(official, [["p", 30_000], ["g", 40_000], ["p", 42_000], ["g", 50_000], ["q", 50_100], ["p", 50_200]])).toEqual([]);
  });

  it("open no page that the reader may not open", () => {
    expect(pressed(visitor, [["g", 60_000], ["r", 60_100], ["g", 70_000], ["o", 70_100], ["g", 80_000], ["a", 80_100]])).toEqual([]);
  });

  it("open the list of them with a question mark", () => {
    expect(pressed(visitor, [["?", 90_000]])).toEqual(["help"]);
  });

  it("are each of one page only, which has a name", () => {
    const pages = shortcutPages("33", official);
    expect(new Set(pages.map(({ letter }) => letter)).size).toBe(pages.length);
    expect(pages.map(({ name }) => name).toSorted()).toEqual(Object.keys(keyboardId.pages).toSorted());
  });
});
