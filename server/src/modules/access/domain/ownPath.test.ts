import { describe, expect, it } from "vitest";
import { ownPath } from "./ownPath.ts";

describe("where a sign-in leads back to", () => {
  it.each(["/", "/peringkat/33/2025?urut=nama", "/satker/33.08#riwayat"])("%s is a path of this site", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each(["https://jahat.example/", "//jahat.example", "/\\jahat.example", "/%5C/../..\\x", "javascript:alert(1)", "peringkat", " /x", "/a\nb", "/a b", "", null, undefined, `/${"x".repeat(600)}`])(
    "%j could lead elsewhere and becomes the front page",
    (text) => {
      expect(ownPath(text)).toBe("/");
    },
  );

  it("a browser stays on the site for whatever is let through", () => {
    for (const path of ["/@jahat.example", "/.//jahat.example", "/;//x", "/?//x"]) expect(new URL(ownPath(path), "https://pantau.example").host).toBe("pantau.example");
  });
});
