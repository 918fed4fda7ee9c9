import { describe, expect, it } from "vitest";
import { draftOf, readDraft } from "./requestDraft.ts";

describe("a request not sent yet", () => {
  it("is kept without its free text and number: neither can name a person on this device", () => {
    const kept = draftOf({ satkerCode: "33.08", number: "B-1/Budi", receivedOn: "2026-11-02", informationSought: "surat Budi", purpose: "", regimeReason: "kata Budi", regime: "GENERAL" });
    expect(kept).toEqual({ satkerCode: "33.08", receivedOn: "2026-11-02", regime: "GENERAL" });
  });

  it("is nothing when what was kept is broken or foreign", () => {
    expect([readDraft(null), readDraft("{"), readDraft("[1]"), readDraft('{"informationSought":"x","regime":7}')]).toEqual([{}, {}, {}, {}]);
  });
});
