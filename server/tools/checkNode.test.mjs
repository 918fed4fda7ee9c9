// @ts-check
import { describe, expect, it } from "vitest";
import { nodeProblem } from "./checkNode.mjs";

describe("the version of Node", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.21.0"])("%s is recent enough", (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(["18.20.8", "20.18.3", "8.17.0"])("%s is refused with the version to install", (version) => {
    expect(nodeProblem(version)).toMatch(/^Node \S+ terlalu tua: pasang Node 20\.19 /);
  });
});
