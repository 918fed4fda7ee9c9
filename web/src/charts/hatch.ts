/** Unit: px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Slanted lines that fill a box and stay inside it: the ground of "nothing was announced". spacing in px. */
export function hatchLines(box: Box, spacing: number): { x1: number; y1: number; x2: number; y2: number }[] {
  const lines = [];
  for (let offset = spacing; offset < box.width + box.height; offset += spacing) {
    const startX = Math.max(0, offset - box.height);
    const endX = Math.min(offset, box.width);
    lines.push({ x1: box.x + startX, y1: box.y + offset - startX, x2: box.x + endX, y2: box.y + offset - endX });
  }
  return lines;
}
