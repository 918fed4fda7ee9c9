import { describe, expect, it } from "vitest";
import { wordsId as t } from "../../testing/words.ts";
import { neighbourOf } from "./neighbour.ts";
import { matchingSatkers } from "./satkerSearch.ts";
import { legendText, tileTable } from "./tileTable.ts";
import { placeTiles, type TileSatker } from "./tiles.ts";

const satker = (code: string, regionName: string, type: "KABUPATEN" | "KOTA", seat: string, latitude = -7, longitude = 110) => ({
  code,
  regionName,
  type,
  seat,
  latitude,
  longitude,
  name: `KPU ${type === "KOTA" ? "Kota" : "Kabupaten"} ${regionName}`,
});
const SATKERS = [
  satker("33.08", "Magelang", "KABUPATEN", "Kota Mungkid", -7.6, 110.2),
  satker("33.71", "Magelang", "KOTA", "Magelang", -7.5, 110.22),
  satker("33.20", "Jepara", "KABUPATEN", "Jepara", -6.6, 110.7),
];
const codes = (found: readonly { code: string }[]) => found.map((one) => one.code);

describe("finding a satker", () => {
  it.each([
    { query: "magelang", found: ["33.08", "33.71"] },
    { query: "kota magelang", found: ["33.71"] },
    { query: "KAB. MAGELANG", found: ["33.08"] },
    { query: "mungkid", found: ["33.08"] },
    { query: "33.2", found: ["33.20"] },
    { query: "xyz", found: [] },
    { query: null, found: ["33.08", "33.71", "33.20"] },
  ])("“$query” finds $found", ({ query, found }) => {
    expect(codes(matchingSatkers(SATKERS, query, null))).toEqual(found);
  });

  it("shows one type only when asked", () => {
    expect(codes(matchingSatkers(SATKERS, null, "KOTA"))).toEqual(["33.71"]);
  });
});

describe("walking the tiles", () => {
  const tile = (code: string, column: number, row: number) => ({ satker: { code }, column, row });
  const tiles = [tile("a", 0, 0), tile("b", 2, 0), tile("c", 0, 2), tile("d", 3, 1)];

  it("leaps over sea to the next tile in the direction", () => {
    expect(neighbourOf(tiles, "a", "east")).toBe("b");
    expect(neighbourOf(tiles, "a", "south")).toBe("c");
    expect(neighbourOf(tiles, "b", "east")).toBe("d");
  });

  it("stays at the edge of the land", () => {
    expect(neighbourOf(tiles, "a", "north")).toBe("a");
    expect(neighbourOf(tiles, "a", "west")).toBe("a");
  });
});

describe("the tile map", () => {
  const tiles: readonly TileSatker[] = SATKERS;

  it.each([328, 960])("keeps tiles inside %i px and at least 24 px wide", (width) => {
    const placed = placeTiles(tiles, width);
    for (const tile of placed.tiles) {
      expect(tile.x + tile.width).toBeLessThanOrEqual(width);
      expect(tile.width).toBeGreaterThanOrEqual(24);
      expect(tile.y + tile.height).toBeLessThanOrEqual(placed.height);
    }
  });

  it("has a twin with a class or the reason why there is none", () => {
    const table = tileTable(tiles, (code) => (code === "33.08" ? "INFORMATIVE" : "notAnnounced"), "KI Jawa Tengah 2024", t);
    expect(table.rows.map((row) => row.cells.at(-1))).toEqual(["Informatif", { missing: "Tidak diumumkan" }, { missing: "Tidak diumumkan" }]);
    expect(legendText(tiles, (code) => (code === "33.08" ? "INFORMATIVE" : "notAnnounced"), t, "id-ID")).toBe("Informatif 1 · Tidak diumumkan 2");
  });

  it("says nothing about classes where no result is known", () => {
    expect(tileTable(tiles, () => null, null, t).columns.map((column) => column.key)).toEqual(["satker", "code", "seat"]);
  });
});
