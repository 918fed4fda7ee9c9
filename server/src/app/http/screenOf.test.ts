import { expect, it } from "vitest";
import { screenOf } from "./screenOf.ts";

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const FIREFOX_ANDROID = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
const FIREFOX_DESK = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

it.each([
  ["a phone that says so", "?1", FIREFOX_DESK, "phone"],
  ["a desk that says so", "?0", IPHONE, "desk"],
  ["an iPhone, which sends no hint", undefined, IPHONE, "phone"],
  ["Firefox on a phone", undefined, FIREFOX_ANDROID, "phone"],
  ["Firefox at a desk", undefined, FIREFOX_DESK, "desk"],
  ["somebody who says nothing", undefined, undefined, "desk"],
] as const)("paints %s for its width", (_who, hint, userAgent, screen) => {
  expect(screenOf(hint, userAgent)).toBe(screen);
});
