import { useRef, type ReactNode } from "react";
import { classNames } from "./classNames.ts";
import styles from "./LongList.module.css";
import { blocksOf, useSeenBlocks } from "./useSeenBlocks.ts";

interface LongListProps<R> {
  rows: readonly R[];
  /** Draws one entry: an <li> with its key. */
  entry: (row: R) => ReactNode;
  className: string | undefined;
}

/** A list, drawn by blocks as they come near; on paper whole. Its place is kept by --entry-height for each entry that is not drawn yet. */
export function LongList<R>({ rows, entry, className }: LongListProps<R>) {
  const element = useRef<HTMLUListElement>(null);
  const blocks = blocksOf(rows);
  const isSeen = useSeenBlocks(element, blocks.length);
  return (
    <ul ref={element} className={classNames(className)}>
      {blocks.map((block, index) => (isSeen(index) ? block.map(entry) : <li key={`block ${index}`} aria-hidden="true" data-block={index} className={styles.unseen} style={{ "--rows": block.length }} />))}
    </ul>
  );
}
