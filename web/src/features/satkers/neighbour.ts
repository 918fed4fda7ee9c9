export type Direction = "north" | "south" | "east" | "west";

interface Placed {
  satker: { code: string };
  column: number;
  row: number;
}

/** The nearest tile in a direction, straight ahead before aslant; the tile itself at the edge of the land. */
export function neighbourOf(tiles: readonly Placed[], code: string, direction: Direction): string {
  const from = tiles.find((tile) => tile.satker.code === code);
  if (!from) return code;
  const ahead = tiles
    .map((tile) => ({ tile, ...offsets(from, tile, direction) }))
    .filter(({ forward, aside }) => forward > 0 && aside <= forward)
    .toSorted((a, b) => a.forward + 2 * a.aside - (b.forward + 2 * b.aside) || a.tile.row - b.tile.row || a.tile.column - b.tile.column);
  return ahead[0]?.tile.satker.code ?? code;
}

function offsets(from: Placed, to: Placed, direction: Direction): { forward: number; aside: number } {
  const right = to.column - from.column;
  const down = to.row - from.row;
  switch (direction) {
    case "north":
      return { forward: -down, aside: Math.abs(right) };
    case "south":
      return { forward: down, aside: Math.abs(right) };
    case "east":
      return { forward: right, aside: Math.abs(down) };
    case "west":
      return { forward: -right, aside: Math.abs(down) };
  }
}
