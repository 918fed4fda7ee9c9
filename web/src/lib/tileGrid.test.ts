import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tileGrid, type GeoPoint } from "./tileGrid.ts";

const place = fc.record({ latitude: fc.double({ min: -8.6, max: -5.9, noNaN: true }), longitude: fc.double({ min: 108.7, max: 114.4, noNaN: true }) });
const places = (count: number) =>
  fc.array(place, { minLength: count, maxLength: count }).map((points) => points.map((point, index): GeoPoint => ({ id: `33.${String(index).padStart(3, "0")}`, ...point })));

describe("tile grid", () => {
  it.each([35, 38])("gives each of %i places a tile of its own inside the grid", (count) => {
    fc.assert(
      fc.property(places(count), (points) => {
        const grid = tileGrid(points);
        const cells = points.map((point) => grid.cells.get(point.id));
        expect(new Set(cells.map((cell) => `${cell?.column}/${cell?.row}`)).size).toBe(count);
        for (const cell of cells) {
          expect(cell?.column).toBeGreaterThanOrEqual(0);
          expect(cell?.column).toBeLessThan(grid.columns);
          expect(cell?.row).toBeGreaterThanOrEqual(0);
          expect(cell?.row).toBeLessThan(grid.rows);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("does not depend on the order in which places are given", () => {
    fc.assert(
      fc.property(places(20), (points) => {
        expect(tileGrid(points.toReversed()).cells).toEqual(tileGrid(points).cells);
      }),
      { numRuns: 20 },
    );
  });

  it("keeps west in the west and north in the north", () => {
    const rows = [-6, -6.6, -7.2, -7.8];
    const columns = [109, 109.8, 110.6, 111.4, 112.2];
    const points = rows.flatMap((latitude, row) => columns.map((longitude, column) => ({ id: `${row}.${column}`, latitude, longitude })));
    const grid = tileGrid(points);
    const cell = (id: string) => grid.cells.get(id) ?? { column: Number.NaN, row: Number.NaN };
    for (const row of [0, 1, 2, 3]) expect(cell(`${row}.0`).column).toBeLessThan(cell(`${row}.4`).column);
    for (const column of [0, 1, 2, 3, 4]) expect(cell(`0.${column}`).row).toBeLessThan(cell(`3.${column}`).row);
  });

  it("has room for all 514 regencies and cities of the country", () => {
    const points = Array.from({ length: 514 }, (_, index) => ({ id: String(index).padStart(4, "0"), latitude: -10 + ((index * 37) % 160) / 10, longitude: 95 + ((index * 53) % 460) / 10 }));
    const grid = tileGrid(points);
    expect(new Set([...grid.cells.values()].map((cell) => `${cell.column}/${cell.row}`)).size).toBe(514);
  });

  it("keeps a fixed number of columns, for a narrow screen", () => {
    expect(tileGrid([{ id: "a", latitude: 0, longitude: 0 }], 6).columns).toBe(6);
    expect(tileGrid([]).cells.size).toBe(0);
  });
});
