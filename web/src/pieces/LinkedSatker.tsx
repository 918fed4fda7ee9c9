import { createContext, useContext, useEffect, useMemo, useRef, useState, type FocusEvent, type PointerEvent, type ReactNode } from "react";

interface Linked {
  /** Kemendagri code of the satker under the pointer or the focus. Null: none. */
  code: string | null;
  reach: (code: string | null) => void;
}

const LinkedContext = createContext<Linked>({ code: null, reach: () => {} });

/** The satker that is reached anywhere in the region; charts lift its mark and tell when theirs is reached. */
export function useLinkedSatker(): Linked {
  return useContext(LinkedContext);
}

/**
 * Ties tables, maps and charts together: what carries `data-satker` is marked `data-linked` while the same satker is under the
 * pointer or the focus anywhere inside. Its children are not drawn anew for it.
 */
export function LinkedSatkers({ children, className }: { children: ReactNode; className?: string | undefined }) {
  const [code, reach] = useState<string | null>(null);
  const region = useRef<HTMLDivElement>(null);
  const linked = useMemo(() => ({ code, reach }), [code]);

  useEffect(
    function markLinked() {
      const marked = code === null ? [] : [...(region.current?.querySelectorAll(`[data-satker="${CSS.escape(code)}"]`) ?? [])];
      for (const element of marked) element.setAttribute("data-linked", "true");
      return () => {
        for (const element of marked) element.removeAttribute("data-linked");
      };
    },
    [code],
  );

  const follow = ({ target }: PointerEvent | FocusEvent) => {
    const found = target instanceof Element ? (target.closest("[data-satker]")?.getAttribute("data-satker") ?? null) : null;
    if (found !== null) reach(found);
  };
  return (
    <LinkedContext value={linked}>
      {/* Listens only; each row, tile and mark inside is reachable by itself. */}
      <div ref={region} className={className} onPointerOver={follow} onFocus={follow} onPointerLeave={() => reach(null)}>
        {children}
      </div>
    </LinkedContext>
  );
}
