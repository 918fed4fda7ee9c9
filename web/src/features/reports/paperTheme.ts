import { chartThemeFrom, type ChartTheme } from "../../charts/chartTheme.ts";

/** Colours of figures on paper: dark enough to stay apart in grey; class is told by shape and word, never by these alone. */
const PAPER_TOKENS: Readonly<Record<string, string>> = {
  "--font": "'Inter', 'Liberation Sans', Arial, sans-serif",
  "--paper": "#ffffff",
  "--ink": "#000000",
  "--ink-soft": "#333333",
  "--line": "#bbbbbb",
  "--line-strong": "#555555",
  "--accent": "#3d4a57",
  "--unannounced-line": "#555555",
  "--hatch": "#bbbbbb",
  "--class-informative": "#1f3f5f",
  "--class-approaching": "#6f8f91",
  "--class-fairly": "#d9d2a8",
  "--class-less": "#e5e5e5",
  "--class-not": "#ffffff",
};

/** The theme of every figure in a report: always light, always the same. */
export const paperTheme: ChartTheme = chartThemeFrom((name) => PAPER_TOKENS[name] ?? (name.endsWith("-ink") ? "#000000" : name.endsWith("-ground") ? "#f4f4f4" : "#000000"));

/** Unit: CSS px. What fits between the margins of A4 upright. */
export const PAPER_WIDTH = 680;
