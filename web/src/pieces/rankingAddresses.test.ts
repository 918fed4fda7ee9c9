import { describe, expect, it } from "vitest";
import { parseQuery } from "../lib/url.ts";
import { rankingAddresses, standingQuery, weightsCodec, whatIfQuery } from "./rankingAddresses.ts";

describe("the address of a ranking", () => {
  it("has one form for one state, and reads it back", () => {
    const address = rankingAddresses.standing("33", { periode: { year: 2025, fromMonth: 7, toMonth: 12 }, dasar: "REQUEST_HANDLING", kelompok: "jenis", grup: "33:KOTA", satker: "33.08" });
    expect(address).toBe("/33/peringkat?dasar=permohonan&periode=2025-S2&kelompok=jenis&grup=33%3AKOTA&satker=33.08");
    expect(parseQuery(standingQuery, new URL(address, "http://x").searchParams).values).toMatchObject({ dasar: "REQUEST_HANDLING", grup: "33:KOTA", satker: "33.08" });
  });

  it("names a single measure by its own code", () => {
    expect(rankingAddresses.standing("33", { dasar: "requests.onTime" })).toBe("/33/peringkat?dasar=requests.onTime");
  });

  it("says what it did not understand", () => {
    expect(parseQuery(standingQuery, new URLSearchParams("dasar=*&periode=2025-S3&satker=33")).misread).toEqual(["dasar=*", "periode=2025-S3", "satker=33"]);
  });
});

describe("the weights of a trial", () => {
  it("hold the reader's percent, in order of the codes", () => {
    expect(rankingAddresses.whatIf("33", { bobot: { REQUEST_HANDLING: 30, ASSESSMENT: 52.5 } })).toBe("/33/peringkat/andai?bobot=ASSESSMENT%3A52.5%2CREQUEST_HANDLING%3A30");
    expect(parseQuery(whatIfQuery, new URLSearchParams("bobot=ASSESSMENT:52.5,REQUEST_HANDLING:30")).values.bobot).toEqual({ ASSESSMENT: 52.5, REQUEST_HANDLING: 30 });
  });

  it("are refused as a whole when one of them is no percentage", () => {
    expect(["ASSESSMENT:101", "ASSESSMENT:-1", "ASSESSMENT", "A:5,,B:5", ""].map((raw) => weightsCodec.parse(raw))).toEqual([null, null, null, null, null]);
  });
});
