import { describe, expect, it } from "vitest";
import { useTestApi } from "../support/api.ts";

describe("answers on a slow line", () => {
  const api = useTestApi();

  it("are compressed where the browser can read that", async () => {
    const response = await fetch(`${api().url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-encoding": "br" },
      body: JSON.stringify({ query: "{ provinces { code name satkerCount } sources { key locator subject } }" }),
    });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(((await response.json()) as { data: { provinces: unknown[] } }).data.provinces.length).toBeGreaterThan(1);
  });
});
