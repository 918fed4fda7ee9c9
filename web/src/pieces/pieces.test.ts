import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { describe, expect, it } from "vitest";
import { aMeasure } from "../testing/facts.ts";
import { wordsId as t } from "../testing/words.ts";
import { errorFacts, errorSentence } from "./errorSentence.ts";
import { groupSizeText, measureText } from "./measureText.ts";
import { choosePeriod, type EvaluationPeriodFacts } from "./period.ts";
import { classMark } from "./qualification.ts";
import { satkerShortName } from "./satkerName.ts";
import { sourceParts } from "./sourceLinks.ts";

describe("a number, or why there is none", () => {
  it.each([
    { status: "REPORTED", value: 98.68, shown: "98,68 poin" },
    { status: "REPORTED_ZERO", value: 0, shown: "0 poin" },
    { status: "NOT_REPORTED", value: null, shown: "tidak dipublikasikan" },
    { status: "NOT_APPLICABLE", value: null, shown: "tidak berlaku" },
    { status: "NOT_DUE", value: null, shown: "belum jatuh tempo" },
    { status: "SUPPRESSED", value: null, shown: "disamarkan" },
  ] as const)("$status reads “$shown”", ({ status, value, shown }) => {
    expect(measureText(aMeasure(value, "POINTS", { status }), t, "id-ID")).toBe(shown);
  });

  it("never claims a group size that was not published", () => {
    expect(groupSizeText(35, t, "id-ID")).toBe("n = 35");
    expect(groupSizeText(null, t, "id-ID")).toBe("jumlah anggota kelompok tidak dipublikasikan");
  });
});

describe("names and marks", () => {
  it("tells the two Magelangs apart", () => {
    expect(satkerShortName({ type: "KABUPATEN", regionName: "Magelang" })).toBe("Kab. Magelang");
    expect(satkerShortName({ type: "KOTA", regionName: "Magelang" })).toBe("Kota Magelang");
  });

  it("does not mark silence as the lowest class", () => {
    expect(classMark({ standing: "NOT_ANNOUNCED", qualification: null })).toBe("notAnnounced");
    expect(classMark({ standing: "STAGE_ONLY", qualification: null })).toBe("stageOnly");
    expect(classMark({ standing: "RANKED", qualification: null })).toBe("none");
    expect(classMark({ standing: "CLASS_ONLY", qualification: "NOT_INFORMATIVE" })).toBe("NOT_INFORMATIVE");
  });
});

describe("sources as transcribed", () => {
  it("makes links of addresses and leaves other words alone", () => {
    expect(sourceParts("majamojokerto.net 2024/11/14; Tribun Jateng, Agustus 2024; suarabaru.id/2020/12/16/kpu")).toEqual([
      { text: "majamojokerto.net 2024/11/14", href: "https://majamojokerto.net" },
      { text: "Tribun Jateng, Agustus 2024", href: null },
      { text: "suarabaru.id/2020/12/16/kpu", href: "https://suarabaru.id/2020/12/16/kpu" },
    ]);
  });

  it("makes no link of a script", () => {
    expect(sourceParts("javascript:alert(1)")[0]?.href).toBeNull();
  });
});

describe("which result a page shows", () => {
  const period = (change: Partial<EvaluationPeriodFacts> & { id: string }): EvaluationPeriodFacts => ({
    year: 2024,
    dataset: "PUBLISHED",
    announcedCount: 6,
    stageOnlyCount: 0,
    issuer: { id: "ki-jawa-tengah", name: "KI Jawa Tengah", level: "PROVINCE", dataset: "PUBLISHED" },
    ...change,
  });
  const demo = period({ id: "demo-2025", year: 2025, dataset: "DEMO", issuer: { id: "komisi-contoh-33", name: "Komisi Contoh (Data demo)", level: "PROVINCE", dataset: "DEMO" } });
  const old = period({ id: "2020", year: 2020 });
  const newest = period({ id: "2024" });

  it("is a published one before an invented one, and the newest of those", () => {
    expect(choosePeriod([demo, old, newest], { penerbit: null, periode: null })?.id).toBe("2024");
    expect(choosePeriod([demo, old, newest], { penerbit: null, periode: 2025 })?.id).toBe("demo-2025");
  });

  it("is none when the address names what is not known", () => {
    expect(choosePeriod([demo, old, newest], { penerbit: "ki-jawa-tengah", periode: 2021 })).toBeNull();
  });
});

describe("a failed request", () => {
  const graphqlError = (extensions: Record<string, unknown>) => new CombinedGraphQLErrors({ errors: [{ message: "x", extensions }] });

  it("is told in a sentence with the request number, not in the words of the machine", () => {
    const facts = errorFacts(graphqlError({ code: "RANKING_PERIOD_UNKNOWN", requestId: "r-17" }));
    expect(facts).toEqual({ kind: "RANKING_PERIOD_UNKNOWN", requestId: "r-17" });
    expect(errorSentence(facts, t)).toMatch(/Pilih hasil lain/);
  });

  it("is the server's when the code is new, and the line's when nothing came back", () => {
    expect(errorFacts(graphqlError({ code: "SOMETHING_NEW" })).kind).toBe("INTERNAL");
    expect(errorFacts(new TypeError("Failed to fetch")).kind).toBe("NETWORK");
    expect(errorFacts(new Error("x is undefined")).kind).toBe("UNEXPECTED");
  });
});
