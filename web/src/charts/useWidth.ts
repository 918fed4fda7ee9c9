import { startTransition, useEffect, useState, type RefObject } from "react";
import { useFirstWidth } from "./firstPicture.ts";

/** Width of an element in px, followed as it changes. Before the first measurement a guess, so that the height is fixed from the start. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(useFirstWidth());
  useEffect(
    function followWidth() {
      const target = element.current;
      if (!target) return;
      const measure = () => {
        // In slices: dozens of figures that learn their width at once must not hold the page.
        if (target.clientWidth > 0) startTransition(() => setWidth(target.clientWidth));
      };
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(target);
      return () => observer.disconnect();
    },
    [element],
  );
  return width;
}
