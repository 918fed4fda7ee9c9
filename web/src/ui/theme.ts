import { useSyncExternalStore } from "react";

export type ThemeChoice = "auto" | "light" | "dark";
/** What is on the screen now; "print" is always the light look. */
export type ThemeInUse = "light" | "dark" | "print";

const STORAGE_KEY = "pantau.tampilan";
const CHOICES: readonly ThemeChoice[] = ["auto", "light", "dark"];
const listeners = new Set<() => void>();
let choice: ThemeChoice = "auto";
let printing = false;

/** Reads the stored choice and follows the device and the printer from now on. Call once, before the first paint. */
export function startTheme(): void {
  choice = readStored();
  const device = matchMedia("(prefers-color-scheme: dark)");
  const paper = matchMedia("print");
  device.addEventListener("change", applyTheme);
  paper.addEventListener("change", (event) => setPrinting(event.matches));
  addEventListener("beforeprint", () => setPrinting(true));
  addEventListener("afterprint", () => setPrinting(false));
  printing = paper.matches;
  applyTheme();
}

export function nextThemeChoice(current: ThemeChoice): ThemeChoice {
  return CHOICES[(CHOICES.indexOf(current) + 1) % CHOICES.length] ?? "auto";
}

export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  try {
    localStorage.setItem(STORAGE_KEY, next);
  } catch {
    // Storage may be closed; then the choice lasts as long as the page.
  }
  applyTheme();
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, () => choice, () => "auto" as const);
}

export function useThemeInUse(): ThemeInUse {
  return useSyncExternalStore(subscribe, themeInUse, () => "light" as const);
}

function themeInUse(): ThemeInUse {
  if (printing) return "print";
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

function applyTheme(): void {
  const dark = choice === "dark" || (choice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  for (const listener of listeners) listener();
}

function setPrinting(next: boolean): void {
  if (printing === next) return;
  printing = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readStored(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return CHOICES.find((known) => known === stored) ?? "auto";
  } catch {
    return "auto";
  }
}
