import { useEffect, useState, type RefObject } from "react";

/** Unit: px. A guess before the first measurement, so that the height is fixed from the start. */
const FIRST_WIDTH = 680;

/** Width of an element in px, followed as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(
    function followWidth() {
      const target = element.current;
      if (!target) return;
      const measure = () => {
        if (target.clientWidth > 0) setWidth(target.clientWidth);
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
