import { describe, expect, it } from "vitest";
import { isOwnPath } from "./ownPath.ts";

describe("where to go after signing in", () => {
  it.each(["/", "/33/peringkat?periode=2024", "/33/satker/33.08#riwayat"])("%s is a path of this site", (path) => {
    expect(isOwnPath(path)).toBe(true);
  });

  it.each(["", "https://jahat.example", "//jahat.example", "/\\jahat.example", "javascript:alert(1)", "/a\nb", `/${"a".repeat(600)}`])("%j could lead elsewhere", (text) => {
    expect(isOwnPath(text)).toBe(false);
  });
});
