import { useEffect, useRef, type RefObject } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

/**
 * Going to another page ends at its top, with the focus on its title; where the title is still to come, PageHead takes it over from the part of the page
 * that this ref is for. The page that the browser itself has loaded leaves the focus alone, so that Tab begins with the links that skip.
 */
export function useArrival(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isLoaded = useNavigationType() === NavigationType.Pop;
  const lastPath = useRef(isLoaded ? pathname : null);
  useEffect(
    function startNewPageAtTop() {
      if (lastPath.current === pathname) return;
      lastPath.current = pathname;
      scrollTo(0, 0);
      (page.current?.querySelector("h1") ?? page.current)?.focus({ preventScroll: true });
    },
    [pathname],
  );
  return page;
}
