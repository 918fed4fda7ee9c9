import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useWords } from "../i18n/i18n.ts";
import { addresses } from "../pieces/addresses.ts";
import { useAppAddress } from "../pieces/AppLink.tsx";
import type { ViewerFacts } from "../pieces/viewer.ts";
import styles from "./ProvinceFrame.module.css";
import { areShortcutsOn } from "./shortcutChoice.ts";

const ShortcutHelp = lazy(async () => ({ default: (await import("./ShortcutHelp.tsx")).ShortcutHelp }));

interface ShortcutsProps {
  province: string;
  viewer: ViewerFacts;
}

/** Keys that lead somewhere: "/" to the search, "g" and a letter to a page, "?" to the list of them. What the letters mean is loaded when they are first asked for. */
export function Shortcuts({ province, viewer }: ShortcutsProps) {
  const { t } = useWords();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const go = useRef((_address: string) => {});
  const loaded = useRef<Promise<typeof import("./shortcutKeys.ts")> | null>(null);

  useEffect(function knowTheWay() {
    go.current = (address) => void navigate(toAddress(address));
  });

  useEffect(
    function listenToKeys() {
      const handleKey = (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !areShortcutsOn()) return;
        if (event.target instanceof HTMLElement && event.target.closest("input, select, textarea, [contenteditable], dialog")) return;
        // At once, for what is typed next is already meant for the field.
        if (event.key === "/") {
          event.preventDefault();
          return focusSearch(() => go.current(addresses.satkers(province)));
        }
        if (loaded.current === null && !"?g".includes(event.key)) return;
        loaded.current ??= import("./shortcutKeys.ts");
        void loaded.current.then(({ press }) => press(event, { province, viewer, go: (address) => go.current(address), openHelp: () => setHelpOpen(true) }));
      };
      document.addEventListener("keydown", handleKey);
      return () => document.removeEventListener("keydown", handleKey);
    },
    [province, viewer],
  );

  return (
    <>
      <button type="button" className={styles.skip} onClick={() => setHelpOpen(true)}>
        {t("frame.keys")}
      </button>
      {isHelpOpen ? (
        <Suspense fallback={null}>
          <ShortcutHelp province={province} viewer={viewer} onClose={() => setHelpOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Puts the cursor into the search field that is in view; on a small screen there is none, and the list of satker has its own. */
function focusSearch(orElse: () => void): void {
  const field = [...document.querySelectorAll<HTMLInputElement>("input[data-search]")].find((input) => input.checkVisibility());
  if (!field) return orElse();
  field.focus();
  field.select();
}
