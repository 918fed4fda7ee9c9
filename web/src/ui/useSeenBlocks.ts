import { useEffect, useState, type RefObject } from "react";
import { useThemeInUse } from "./theme.ts";

/** Rows that a long table draws at once. */
export const BLOCK_SIZE = 40;
/** Tables up to this many rows are drawn whole. */
const WHOLE_UP_TO = 120;
/** Unit: px. So far before a block comes into view it is drawn. */
const AHEAD = 900;

/** The rows in blocks: one for a short table. */
export function blocksOf<R>(rows: readonly R[]): (readonly R[])[] {
  if (rows.length <= WHOLE_UP_TO) return [rows];
  return Array.from({ length: Math.ceil(rows.length / BLOCK_SIZE) }, (_, block) => rows.slice(block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE));
}

/**
 * Which blocks of a long table are drawn: the first, those that came near the window (once drawn they stay), and on paper all.
 * Each block not yet drawn stands in the table as an element with `data-block`.
 */
export function useSeenBlocks(table: RefObject<HTMLElement | null>, blockCount: number): (block: number) => boolean {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set([0]));
  const isPrinting = useThemeInUse() === "print";
  useEffect(
    function watchBlocks() {
      if (blockCount < 2 || !table.current) return;
      const observer = new IntersectionObserver(
        (entries) => {
          const near = entries.filter((entry) => entry.isIntersecting).map((entry) => Number(entry.target.getAttribute("data-block")));
          if (near.length > 0) setSeen((known) => new Set([...known, ...near]));
        },
        { rootMargin: `${AHEAD}px 0px`, scrollMargin: `${AHEAD}px 0px` },
      );
      for (const block of table.current.querySelectorAll("[data-block]")) observer.observe(block);
      return () => observer.disconnect();
    },
    [table, blockCount, seen],
  );
  return (block) => isPrinting || seen.has(block);
}
