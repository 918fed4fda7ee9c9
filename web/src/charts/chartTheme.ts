import { useMemo } from "react";
import { useThemeInUse, type ThemeInUse } from "../ui/theme.ts";

/** Looks of one ordinal token: fill, outline, ink upon the fill, faint ground. */
export interface TokenLook {
  fill: string;
  line: string;
  ink: string;
  ground: string;
}

/** Colours and type of a chart, read from the same tokens as the page. */
export interface ChartTheme {
  font: string;
  paper: string;
  ink: string;
  inkSoft: string;
  line: string;
  lineStrong: string;
  accent: string;
  unannounced: string;
  hatch: string;
  classes: Readonly<Record<string, TokenLook>>;
}

const CLASS_TOKEN_NAMES = ["informative", "approaching", "fairly", "less", "not"] as const;

/** Reads the theme from a map of tokens, name → value. */
export function chartThemeFrom(token: (name: string) => string): ChartTheme {
  return {
    font: token("--font"),
    paper: token("--paper"),
    ink: token("--ink"),
    inkSoft: token("--ink-soft"),
    line: token("--line"),
    lineStrong: token("--line-strong"),
    accent: token("--accent"),
    unannounced: token("--unannounced-line"),
    hatch: token("--hatch"),
    classes: Object.fromEntries(
      CLASS_TOKEN_NAMES.map((name) => [
        name,
        {
          fill: token(`--class-${name}`),
          line: token(`--class-${name}-line`),
          ink: token(`--class-${name}-ink`),
          ground: token(`--class-${name}-ground`),
        },
      ]),
    ),
  };
}

/** The chart theme of the look in use; paper is always light. */
export function useChartTheme(): ChartTheme {
  const inUse = useThemeInUse();
  return useMemo(() => chartThemeFrom(tokenReader(inUse)), [inUse]);
}

/** A picture that the server painted names tokens; outside the page they mean nothing, so each becomes the colour it has now. */
export function withoutTokens(svg: string): string {
  if (!svg.includes("var(--")) return svg;
  const style = getComputedStyle(document.documentElement);
  return svg.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim().replaceAll('"', "'") || FALLBACK);
}

/** For print the dark tokens must not be read, even while the screen is still dark. */
function tokenReader(inUse: ThemeInUse): (name: string) => string {
  // On the server the look is not known: the picture names the tokens, and follows them like the page.
  if (typeof document === "undefined") return (name) => `var(${name})`;
  const root = document.documentElement;
  const screenTheme = root.dataset["theme"];
  if (inUse === "print") root.dataset["theme"] = "light";
  const style = getComputedStyle(root);
  const read = new Map<string, string>();
  const token = (name: string) => style.getPropertyValue(name).trim();
  for (const name of TOKEN_NAMES) read.set(name, token(name));
  if (screenTheme !== undefined) root.dataset["theme"] = screenTheme;
  return (name) => read.get(name) || FALLBACK;
}

const FALLBACK = "#4b5763";
const TOKEN_NAMES = [
  "--font",
  "--paper",
  "--ink",
  "--ink-soft",
  "--line",
  "--line-strong",
  "--accent",
  "--unannounced-line",
  "--hatch",
  ...CLASS_TOKEN_NAMES.flatMap((name) => [`--class-${name}`, `--class-${name}-line`, `--class-${name}-ink`, `--class-${name}-ground`]),
];
