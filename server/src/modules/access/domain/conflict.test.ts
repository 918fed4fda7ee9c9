import { describe, expect, it } from "vitest";
import { changedBy, conflictSentence, type LastDeed } from "./conflict.ts";

const deed: LastDeed = { at: new Date("2026-11-22T03:05:00Z"), accountId: "a", role: "SATKER_OPERATOR", provinceCode: "33", satkerCode: "33.08" };

describe("the sentence of a conflict", () => {
  it.each([
    ["an operator", deed, "oleh operator satker (satker 33.08) pada 22 November 2026 pukul 10.05 WIB"],
    ["a division", { ...deed, role: "DIVISION_DATA", satkerCode: null }, "oleh Divisi Data pada 22 November 2026 pukul 10.05 WIB"],
    ["a command", { ...deed, accountId: null, role: "COMMAND", satkerCode: null }, "oleh baris perintah pada 22 November 2026 pukul 10.05 WIB"],
    ["a role of a later time", { ...deed, role: "SOMETHING", satkerCode: null }, "oleh pengguna lain pada 22 November 2026 pukul 10.05 WIB"],
    ["nobody on record", null, "oleh sebuah impor berkas atau perubahan lain"],
  ])("names %s by office and never by person", (_who, last, told) => {
    expect(changedBy(last, "b")).toBe(told);
  });

  it("says so when it was oneself, in another window", () => {
    expect(changedBy(deed, "a")).toMatch(/^oleh akun Anda sendiri pada .*, dari jendela lain$/);
  });

  it("says that nothing was stored, and what can be done", () => {
    expect(conflictSentence("Permohonan ini", "terakhir: penutupan", changedBy(deed, "b"))).toBe(
      "Permohonan ini sudah diubah oleh operator satker (satker 33.08) pada 22 November 2026 pukul 10.05 WIB sejak Anda membukanya (terakhir: penutupan). Yang Anda tulis belum disimpan. Lihat keadaan yang baru, lalu tetap simpan tulisan Anda atau pakai yang baru.",
    );
  });
});
