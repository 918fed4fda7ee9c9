import { useEffect } from "react";

/** "/" puts the cursor into the search field that is in view, unless somebody is typing. */
export function useSearchKey(): void {
  useEffect(function focusSearchOnSlash() {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, select, textarea, [contenteditable], dialog")) return;
      const field = [...document.querySelectorAll<HTMLInputElement>("input[data-search]")].find((input) => input.checkVisibility());
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, []);
}
