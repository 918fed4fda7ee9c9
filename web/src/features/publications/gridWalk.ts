/** A place in a grid whose first line and first column are heads. */
export interface GridPlace {
  row: number;
  column: number;
}

/** Lines that PageUp and PageDown leap over. */
const PAGE = 10;

/** Where a key leads within a grid of so many rows and columns; undefined: no walking key. It stays at the edges. */
export function gridStep(key: string, from: GridPlace, size: { rows: number; columns: number }, isWhole = false): GridPlace | undefined {
  const at = (row: number, column: number): GridPlace => ({
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  });
  switch (key) {
    case "ArrowUp":
      return at(from.row - 1, from.column);
    case "ArrowDown":
      return at(from.row + 1, from.column);
    case "ArrowLeft":
      return at(from.row, from.column - 1);
    case "ArrowRight":
      return at(from.row, from.column + 1);
    case "PageUp":
      return at(from.row - PAGE, from.column);
    case "PageDown":
      return at(from.row + PAGE, from.column);
    case "Home":
      return at(isWhole ? 0 : from.row, 0);
    case "End":
      return at(isWhole ? size.rows - 1 : from.row, size.columns - 1);
    default:
      return undefined;
  }
}
