import { describe, expect, it } from "vitest";
import { fixedClock } from "../../platform/clock.ts";
import { OidcFlowSeal } from "./oidcFlow.ts";

const SETTINGS = { issuer: new URL("https://identitas.contoh.go.id"), clientId: "pantau", clientSecret: "rahasia klien yang panjang" };
const FLOW = { state: "s", nonce: "n", codeVerifier: "v", returnTo: "/33" };
const sealAt = (iso: string, settings = SETTINGS): OidcFlowSeal => new OidcFlowSeal(fixedClock(iso), settings);

describe("a sign-in under way at an identity provider", () => {
  it("may come back to another server process of the same client", async () => {
    const sealed = await sealAt("2026-11-22T03:00:00Z").close(FLOW);
    expect(await sealAt("2026-11-22T03:05:00Z").open(sealed)).toEqual(FLOW);
  });

  it("is opened by nobody who does not know the client's secret", async () => {
    const sealed = await sealAt("2026-11-22T03:00:00Z").close(FLOW);
    await expect(sealAt("2026-11-22T03:00:00Z", { ...SETTINGS, clientSecret: "lain" }).open(sealed)).rejects.toThrow(/decrypt/);
  });

  it("is over after ten minutes", async () => {
    const sealed = await sealAt("2026-11-22T03:00:00Z").close(FLOW);
    await expect(sealAt("2026-11-22T03:10:01Z").open(sealed)).rejects.toThrow(/exp/);
  });
});
