import { describe, expect, it } from "vitest";
import { checkedAddress, checkedName } from "./savedView.ts";

describe("a view to be saved", () => {
  it.each(["/33", "/33/peringkat?dasar=komposit&periode=2025-S2", "/33/satker/33.08/evaluasi/ki-jawa-tengah/2024", "/33/permohonan/p/33.08%3A5f0c", "/33/satker?cari=Kota+Magelang"])("may be any page of a province: %s", (address) => {
    expect(checkedAddress(address)).toBe(address);
  });

  it.each(["", "/", "//jahat.example", "/\\jahat.example", "https://jahat.example/33", "/masuk?tujuan=/33", "/33/../masuk", "javascript:alert(1)", "/33/satker?cari=a b", `/33?x=${"a".repeat(510)}`])("leads nowhere else: %s", (address) => {
    expect(() => checkedAddress(address)).toThrow(/bukan halaman/);
  });

  it("has a name that can be read", () => {
    expect(checkedName("  Kota  yang  terlambat ")).toBe("Kota yang terlambat");
    for (const name of ["", "   ", "x".repeat(81)]) expect(() => checkedName(name)).toThrow(/nama/);
  });
});
