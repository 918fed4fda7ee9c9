/** Rows of a long picture that are drawn: from, and up to but without, to. */
export interface RowWindow {
  from: number;
  to: number;
}

/** Unit: px. So far beyond each edge of what is in view rows are drawn. */
const BEYOND = 500;
/** Unit: px. The window moves by so much at once, so that not every pixel of scrolling draws anew. */
const STEP = 220;

/** Rows that stand in view or near it. offset, extent: what of the picture is in view; unit: px. */
export function windowAt(offset: number, extent: number, rowHeight: number, count: number): RowWindow {
  const [beyond, step] = [Math.ceil(BEYOND / rowHeight), Math.max(1, Math.round(STEP / rowHeight))];
  const first = Math.floor(Math.max(0, offset) / rowHeight);
  const from = Math.max(0, Math.floor(first / step) * step - beyond);
  const to = Math.min(count, Math.ceil((first + Math.ceil(Math.max(0, extent) / rowHeight)) / step) * step + beyond);
  return { from: Math.min(from, Math.max(0, to - 1)), to };
}

/** A row that is drawn, or how many are left out between two that are. */
export type RowPart = { readonly row: number } | { readonly left: number; readonly after: number };

/** All rows as parts: those of the window, the one that must stay (it holds the focus), and what is left out in between. */
export function rowParts(count: number, { from, to }: RowWindow, kept: number | null): RowPart[] {
  const drawn = Array.from({ length: Math.max(0, Math.min(to, count) - from) }, (_, index) => from + index);
  if (kept !== null && kept >= 0 && kept < count && (kept < from || kept >= to)) drawn.push(kept);
  const parts: RowPart[] = [];
  let next = 0;
  for (const row of drawn.toSorted((a, b) => a - b)) {
    if (row > next) parts.push({ left: row - next, after: next });
    parts.push({ row });
    next = row + 1;
  }
  if (next < count) parts.push({ left: count - next, after: next });
  return parts;
}
