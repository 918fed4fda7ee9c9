import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { DocumentStore } from "./documentStore.ts";

describe("the store of parsed documents", () => {
  it("keeps a bounded number, those used last", async () => {
    const store = new DocumentStore();
    const document = parse("{ viewer { id } }");
    await store.set("first", document);
    for (let n = 0; n < 1_000; n += 1) {
      await store.set(`other ${n}`, document);
      if (n % 100 === 0) expect(await store.get("first")).toBe(document);
    }
    expect(await store.get("other 0")).toBeUndefined();
    expect(await store.get("other 999")).toBe(document);
  });
});
