import type { FigureTable } from "../../charts/chartTypes.ts";
import type { RequestWords } from "../../i18n/requests.ts";
import type { Bar, NoBar } from "./barModel.ts";

const WORD_OF: Readonly<Record<NoBar, "figures.noData" | "figures.notApplicable" | "figures.notDue" | "figures.suppressed">> = {
  NOT_REPORTED: "figures.noData",
  NOT_APPLICABLE: "figures.notApplicable",
  NOT_DUE: "figures.notDue",
  SUPPRESSED: "figures.suppressed",
};

/** The word in the place of a number that is not there. */
export function missingWord(reason: NoBar, words: RequestWords): string {
  return words(WORD_OF[reason]);
}

/** The same bars as a table; intervals and n have columns only where some bar has them. */
export function barTable(bars: readonly Bar[], words: RequestWords): FigureTable {
  const hasInterval = bars.some((bar) => bar.interval !== null);
  const hasN = bars.some((bar) => bar.n !== null);
  const none = (bar: Bar) => ({ missing: bar.missing === null ? "–" : missingWord(bar.missing, words) });
  return {
    columns: [
      { key: "label", label: words("figures.bar"), kind: "text" },
      { key: "value", label: words("figures.value"), kind: "number" },
      ...(hasInterval
        ? [
            { key: "low", label: words("figures.low"), kind: "number" as const },
            { key: "high", label: words("figures.high"), kind: "number" as const },
          ]
        : []),
      ...(hasN ? [{ key: "n", label: words("figures.n"), kind: "number" as const }] : []),
    ],
    rows: bars.map((bar) => ({
      id: bar.id,
      cells: [
        bar.label,
        bar.value ?? none(bar),
        ...(hasInterval ? [bar.interval?.low ?? none(bar), bar.interval?.high ?? none(bar)] : []),
        ...(hasN ? [bar.n ?? none(bar)] : []),
      ],
    })),
  };
}
