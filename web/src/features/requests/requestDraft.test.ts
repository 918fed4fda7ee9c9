import { expect, it } from "vitest";
import { keepable } from "../../lib/draft.ts";
import { DRAFT_FIELDS } from "./requestDraft.ts";

it("a request not sent yet is kept without its free text and number: neither can name a person on this device", () => {
  const typed = { satkerCode: "33.08", number: "B-1/Budi", receivedOn: "2026-11-02", informationSought: "surat Budi", purpose: "gugatan Budi", regimeReason: "kata Budi", regime: "GENERAL" };
  expect(keepable(typed, DRAFT_FIELDS)).toEqual({ satkerCode: "33.08", receivedOn: "2026-11-02", regime: "GENERAL" });
});
