import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./Menu.module.css";

export interface MenuEntry {
  key: string;
  label: string;
  onChoose: () => void;
}

interface MenuProps {
  label: ReactNode;
  accessibleName: string;
  entries: readonly MenuEntry[];
  /** Stands above the entries. */
  head?: ReactNode;
}

/** Unit: CSS px. A list opens to the left of its button's end, unless it would leave the window there. */
const LIST_WIDTH = 280;

/** A button that opens a list of actions; arrows walk, Esc closes and gives the focus back. */
export function Menu({ label, accessibleName, entries, head }: MenuProps) {
  const [open, setOpen] = useState(false);
  const [side, setSide] = useState<"start" | "end">("end");
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);

  useEffect(
    function closeOnPressOutside() {
      if (!open) return;
      const handlePress = (event: PointerEvent) => {
        if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
      };
      document.addEventListener("pointerdown", handlePress);
      return () => document.removeEventListener("pointerdown", handlePress);
    },
    [open],
  );

  useEffect(
    function focusFirstEntry() {
      if (open) root.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    },
    [open],
  );

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };

  const handleKey = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const current = items.findIndex((element) => element === document.activeElement);
    items[(current + step + items.length) % items.length]?.focus();
  };

  return (
    // Keys are handled here for the button and the entries inside, which carry the roles.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className={styles.menu} onKeyDown={handleKey}>
      <Button
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-label={accessibleName}
        onClick={() => {
          setSide((root.current?.getBoundingClientRect().right ?? LIST_WIDTH) < LIST_WIDTH ? "start" : "end");
          setOpen(!open);
        }}
      >
        {label}
      </Button>
      {open ? (
        <div className={styles.list} data-side={side}>
          {head}
          <ul id={listId} role="menu" aria-label={accessibleName}>
            {entries.map((entry) => (
              <li key={entry.key} role="none">
                <button
                  type="button"
                  role="menuitem"
                  className={styles.entry}
                  onClick={() => {
                    entry.onChoose();
                    close();
                  }}
                >
                  {entry.label}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
