import { useEffect, useState, type RefObject } from "react";
import { windowAt, type RowWindow } from "./rowWindow.ts";
import { useThemeInUse } from "./theme.ts";

/** Unit: px. Pictures up to this height are drawn whole; of a higher one so much stands there at first. */
const WHOLE_UP_TO = 1_700;

interface RowWindowWish {
  /** Rows in all. */
  count: number;
  /** Unit: px; all rows are equally high. */
  rowHeight: number;
  /** Who scrolls: the element itself, or the page that holds it. */
  scroller: "element" | "page";
}

/** Rows of a long picture to draw: those in view and some beyond; of a short one, and on paper, all. */
export function useRowWindow(element: RefObject<HTMLElement | null>, { count, rowHeight, scroller }: RowWindowWish): RowWindow {
  const whole = Math.ceil(WHOLE_UP_TO / rowHeight);
  const [near, setNear] = useState<RowWindow>({ from: 0, to: whole });
  const isPrinting = useThemeInUse() === "print";
  const isLong = count > whole;
  useEffect(
    function followScrolling() {
      if (!isLong) return;
      const look = () => {
        if (!element.current) return;
        const { top } = element.current.getBoundingClientRect();
        const [offset, extent] = scroller === "element" ? [element.current.scrollTop, element.current.clientHeight] : [-top, innerHeight];
        const next = windowAt(offset, extent, rowHeight, count);
        setNear((known) => (known.from === next.from && known.to === next.to ? known : next));
      };
      const target = scroller === "element" ? element.current : globalThis;
      look();
      target?.addEventListener("scroll", look, { passive: true });
      addEventListener("resize", look);
      return () => {
        target?.removeEventListener("scroll", look);
        removeEventListener("resize", look);
      };
    },
    [element, count, rowHeight, scroller, isLong],
  );
  return !isLong || isPrinting ? { from: 0, to: count } : { from: Math.min(near.from, count), to: Math.min(near.to, count) };
}
