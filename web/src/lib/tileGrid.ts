import { leastCostAssignment } from "./assignment.ts";

export interface GeoPoint {
  id: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

export interface TileCell {
  column: number;
  row: number;
}

export interface TileGrid {
  columns: number;
  rows: number;
  /** One cell per point, none shared. Row 0 is the north, column 0 the west. */
  cells: ReadonlyMap<string, TileCell>;
}

/** Share of cells left free, so that coasts and gaps can show. */
const ROOM = 1.25;
/** How much the even spread counts against the true position, 0-1. Crowded corners need some of it. */
const EVENNESS = 0.4;

/** Puts places on a grid, one tile each, near where they lie: the least sum of squared displacements.
 *  Order of the input does not matter. columns: fixed, or chosen from the shape of the land. */
export function tileGrid(points: readonly GeoPoint[], columns?: number): TileGrid {
  const places = points.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (places.length === 0) return { columns: 0, rows: 0, cells: new Map() };
  const size = gridSize(places, columns);
  const xs = spread(places.map((place) => place.longitude), size.columns);
  const ys = spread(places.map((place) => -place.latitude), size.rows);
  const cost = places.map((_, index) => cellCosts(xs[index] ?? 0, ys[index] ?? 0, size));
  const chosen = leastCostAssignment(cost);
  const cells = new Map<string, TileCell>();
  places.forEach((place, index) => {
    const cell = chosen[index] ?? 0;
    cells.set(place.id, { column: cell % size.columns, row: Math.floor(cell / size.columns) });
  });
  return { ...size, cells };
}

function gridSize(places: readonly GeoPoint[], fixedColumns: number | undefined): { columns: number; rows: number } {
  const wanted = Math.max(places.length, Math.ceil(places.length * ROOM));
  const columns = fixedColumns ?? Math.max(1, Math.round(Math.sqrt(wanted * landAspect(places))));
  return { columns, rows: Math.max(1, Math.ceil(wanted / columns)) };
}

/** Width by height of the land in kilometres, between 0.5 and 3. */
function landAspect(places: readonly GeoPoint[]): number {
  const latitudes = places.map((place) => place.latitude);
  const longitudes = places.map((place) => place.longitude);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const width = (Math.max(...longitudes) - Math.min(...longitudes)) * Math.cos((middle * Math.PI) / 180);
  const height = Math.max(...latitudes) - Math.min(...latitudes);
  if (width <= 0 || height <= 0) return 1;
  return Math.min(3, Math.max(0.5, width / height));
}

/** Positions on an axis of `count` cells: partly true distance, partly even spread by order. */
function spread(values: readonly number[], count: number): number[] {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  if (range === 0) return values.map(() => (count - 1) / 2);
  const order = values.toSorted((a, b) => a - b);
  return values.map((value) => {
    const byDistance = (value - low) / range;
    const byOrder = (order.indexOf(value) + order.lastIndexOf(value)) / 2 / (values.length - 1);
    return ((1 - EVENNESS) * byDistance + EVENNESS * byOrder) * (count - 1);
  });
}

function cellCosts(x: number, y: number, size: { columns: number; rows: number }): number[] {
  const costs: number[] = [];
  for (let row = 0; row < size.rows; row += 1) {
    for (let column = 0; column < size.columns; column += 1) costs.push((column - x) ** 2 + (row - y) ** 2);
  }
  return costs;
}
