import { describe, expect, it } from "vitest";
import { ImportRejected, sentenceOf, type RejectedRow } from "./rejection.ts";

const tooHigh: RejectedRow = { row: 3, column: "score", value: "101", code: "OUT_OF_RANGE", rule: "harus 0 sampai 100", mend: "Periksa angka ini pada sumbernya." };

describe("a rejection", () => {
  it("names the place, the rule and the mend in one line", () => {
    expect(sentenceOf(tooHigh)).toBe('Baris 3, kolom score, tertulis "101": harus 0 sampai 100. Periksa angka ini pada sumbernya.');
  });

  it("says that the file as a whole is meant when no row is", () => {
    expect(sentenceOf({ ...tooHigh, row: 0, column: null, value: null })).toBe("Berkas: harus 0 sampai 100. Periksa angka ini pada sumbernya.");
  });

  it("carries every place, shows the first and counts the rest", () => {
    const refused = new ImportRejected("hasil.csv", Array.from({ length: 5 }, (_, at) => ({ ...tooHigh, row: at + 1 })));

    expect(refused.code).toBe("IMPORT_REJECTED");
    expect(refused.rejectedRows).toHaveLength(5);
    expect(refused.message).toMatch(/^Berkas hasil\.csv ditolak, tidak ada yang disimpan\. Baris 1, .* Baris 3, .*\. Dan 2 kesalahan lain\.$/);
  });
});
