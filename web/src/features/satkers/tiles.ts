import type { SatkerTileMap_satkerFragment } from "../../gql/graphql.ts";
import { tileGrid } from "../../lib/tileGrid.ts";

export type TileSatker = Pick<SatkerTileMap_satkerFragment, "code" | "type" | "regionName" | "seat" | "latitude" | "longitude">;

/** Units: px. */
export interface PlacedTile {
  satker: TileSatker;
  column: number;
  row: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedTiles {
  width: number;
  height: number;
  tiles: PlacedTile[];
}

/** Unit: px. */
const NARROW = 560;
const NARROW_COLUMNS = 6;
const GAP = 4;
const WIDEST_TILE = 116;

/** Tiles for a width in px, in reading order: rows from the north, each from the west. */
export function placeTiles(satkers: readonly TileSatker[], width: number): PlacedTiles {
  const points = satkers.map((satker) => ({ id: satker.code, latitude: satker.latitude, longitude: satker.longitude }));
  const isNarrow = width < NARROW;
  const grid = tileGrid(points, isNarrow ? NARROW_COLUMNS : undefined);
  if (grid.columns === 0) return { width, height: 0, tiles: [] };
  const step = Math.min(WIDEST_TILE, width / grid.columns);
  const tileHeight = isNarrow ? 50 : 60;
  const tiles = satkers.flatMap((satker): PlacedTile[] => {
    const cell = grid.cells.get(satker.code);
    if (!cell) return [];
    return [
      {
        satker,
        ...cell,
        x: cell.column * step + GAP / 2,
        y: cell.row * (tileHeight + GAP) + GAP / 2,
        width: step - GAP,
        height: tileHeight,
      },
    ];
  });
  return {
    width: Math.round(step * grid.columns),
    height: grid.rows * (tileHeight + GAP),
    tiles: tiles.toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}
