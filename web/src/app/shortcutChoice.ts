const STORAGE_KEY = "pantau.tombol";

/** Whether single keys act as shortcuts; people who speak to their machine, or whose hand slips, can switch them off (WCAG 2.1.4). */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== "mati";
  } catch {
    return true;
  }
}

export function switchShortcuts(choice: "on" | "off"): void {
  try {
    if (choice === "on") localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, "mati");
  } catch {
    // Storage may be closed (private window); then they stay as they are.
  }
}
