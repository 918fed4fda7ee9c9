import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuery, formerly, oneOf, parseQuery, slugCodec, textCodec, yearCodec } from "./url.ts";

const spec = { penerbit: slugCodec, periode: yearCodec, jenis: oneOf("kabupaten", "kota"), cari: textCodec } as const;

const anyValues = fc.record({
  penerbit: fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)),
  periode: fc.option(fc.integer({ min: 2000, max: 2100 })),
  jenis: fc.option(fc.constantFrom("kabupaten", "kota")),
  cari: fc.option(fc.string({ minLength: 1 }).filter((text) => text.trim() === text)),
});

describe("the address of a view", () => {
  it("brings back exactly the view that it was made from", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const parsed = parseQuery(spec, new URLSearchParams(formatQuery(spec, values)));
        expect(parsed).toEqual({ values, unknownKeys: [], misread: [], former: [] });
      }),
    );
  });

  it("is the same for the same view, in whatever order the reader chose", () => {
    expect(formatQuery(spec, { jenis: "kota", penerbit: "ki-jawa-tengah" })).toBe("?penerbit=ki-jawa-tengah&jenis=kota");
    expect(formatQuery(spec, {})).toBe("");
  });

  it("names keys that it does not know instead of dropping them silently", () => {
    const parsed = parseQuery(spec, new URLSearchParams("periode=2024&warna=merah&bahasa=en"), { bahasa: oneOf("id", "en") });
    expect(parsed.unknownKeys).toEqual(["warna"]);
    expect(parsed.values.periode).toBe(2024);
  });

  it.each([["periode=kemarin"], ["periode=1999"], ["jenis=desa"], ["penerbit=KI Jateng"], ["cari="]])("names a value that it cannot read: %s", (query) => {
    const parsed = parseQuery(spec, new URLSearchParams(query));
    expect(parsed.misread).toEqual([query]);
    expect(Object.values(parsed.values)).toEqual([null, null, null, null]);
  });

  it("tells of a key that stands there twice with two values; the first counts", () => {
    const parsed = parseQuery(spec, new URLSearchParams("periode=2024&periode=2025&jenis=kota&jenis=kota"));
    expect(parsed.values.periode).toBe(2024);
    expect(parsed.misread).toEqual(["periode=2025"]);
  });

  it("still reads what older addresses wrote, says so, and writes it anew", () => {
    const renamed = { tiap: formerly(oneOf("bulan", "tahun"), "per") } as const;
    const parsed = parseQuery(renamed, new URLSearchParams("per=tahun"));
    expect(parsed).toEqual({ values: { tiap: "tahun" }, unknownKeys: [], misread: [], former: ["per=tahun"] });
    expect(formatQuery(renamed, parsed.values)).toBe("?tiap=tahun");
    expect(parseQuery(renamed, new URLSearchParams("per=2024")).misread).toEqual(["per=2024"]);
    expect(parseQuery(renamed, new URLSearchParams("tiap=bulan&per=tahun"))).toMatchObject({ values: { tiap: "bulan" }, unknownKeys: ["per"] });
  });

  it("takes no key from the prototype for a known one", () => {
    expect(parseQuery(spec, new URLSearchParams("constructor=1")).unknownKeys).toEqual(["constructor"]);
  });
});
