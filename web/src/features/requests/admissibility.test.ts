import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { requestsEn } from "../../i18n/requests.en.ts";
import { requestsId } from "../../i18n/requests.id.ts";
import type { RequestWords } from "../../i18n/requests.ts";
import { listQuery } from "../../pieces/requestAddresses.ts";
import { parseQuery } from "../../lib/url.ts";
import { admissibilitySentence } from "./AdmissibilityWindow.tsx";
import { filterOf } from "./listModel.ts";

const [inIndonesian, inEnglish] = [requestWords("id"), requestWords("en")];
const window = (verdict: "PREMATURE" | "OPEN" | "LAPSED" | "UNDETERMINED" | "UNKNOWN", latestOn: string | null = "2025-04-14") => ({ verdict, earliestOn: "2025-03-14", latestOn });

describe("whether a dispute may be filed, in a sentence", () => {
  it.each([
    ["PREMATURE", "Sengketa yang diajukan sebelum 14 Maret 2025 prematur: tanggapan atas keberatan masih dalam waktu."],
    ["OPEN", "Sengketa dapat diajukan sejak 14 Maret 2025 sampai 14 April 2025."],
    ["LAPSED", "Waktu mengajukan sengketa sudah lewat; berakhir 14 April 2025."],
    ["UNDETERMINED", "Sengketa dapat diajukan sejak 14 Maret 2025; batas akhirnya tidak ditemukan dalam peraturan."],
  ] as const)("%s: %s", (verdict, sentence) => {
    expect(admissibilitySentence(window(verdict), inIndonesian, "id-ID")).toBe(sentence);
  });

  it("never names a last day that is not known, in either language", () => {
    expect(admissibilitySentence(window("OPEN", null), inIndonesian, "id-ID")).toBe("Sengketa dapat diajukan sejak 14 Maret 2025.");
    expect(admissibilitySentence(window("UNKNOWN", null), inEnglish, "en-GB")).toBe("A dispute may be filed from 14 March 2025; its last day was not found in any regulation.");
  });

  it("says premature with the day from which it no longer is, in English too", () => {
    expect(admissibilitySentence(window("PREMATURE"), inEnglish, "en-GB")).toMatch(/14 March 2025/);
  });
});

describe("the filter of the list of requests", () => {
  const filter = (address: string) => filterOf(parseQuery(listQuery, new URLSearchParams(address)).values, "33");

  it("asks for every answered request, whether in time, late or with an unknown deadline", () => {
    expect(filter("keadaan=dijawab").statuses).toEqual(["ANSWERED_ON_TIME", "ANSWERED_LATE", "ANSWERED_DUE_UNKNOWN"]);
  });

  it("asks for everything where the address says nothing", () => {
    expect(filter("")).toEqual({ province: "33", satker: null, regime: null, statuses: [], receivedFrom: null, receivedTo: null, hasLegalHold: null });
    expect(filter("tahun=2025&tahan=ya&rezim=pemilu")).toMatchObject({ receivedFrom: "2025-01-01", receivedTo: "2025-12-31", hasLegalHold: true, regime: "ELECTION" });
  });
});

function requestWords(lng: "id" | "en"): RequestWords {
  const instance = createInstance();
  void instance.init({ lng, ns: ["requests"], defaultNS: "requests", resources: { id: { requests: requestsId }, en: { requests: requestsEn } }, interpolation: { escapeValue: false }, initAsync: false });
  return instance.getFixedT(lng, "requests");
}
