import type { ChartTheme } from "./chartTheme.ts";
import type { ChartOption } from "./chartTypes.ts";

/** One tooltip for all charts: the words a mark carries, as text, never as HTML. */
export function tooltipOption(theme: ChartTheme): NonNullable<ChartOption["tooltip"]> {
  return {
    trigger: "item",
    confine: true,
    backgroundColor: theme.paper,
    borderColor: theme.lineStrong,
    borderWidth: 1,
    padding: [8, 10],
    textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 13 },
    extraCssText: "white-space: pre-line; max-width: 18rem; border-radius: 6px;",
    formatter: (params) => {
      const words = document.createElement("span");
      words.textContent = Array.isArray(params) ? "" : tipOf(params.data);
      return words;
    },
  };
}

function tipOf(item: unknown): string {
  return typeof item === "object" && item !== null && "tip" in item && typeof item.tip === "string" ? item.tip : "";
}
