import type { FigureTable } from "../../charts/chartTypes.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { DUTY_STATES, dueCount } from "./dutyStates.ts";
import type { MatrixItem, MatrixModel } from "./matrixModel.ts";
import type { MatrixWords } from "./matrixWords.ts";

/** The matrix' table twin: a line a satker, a number a state, the codes of what is missing. */
export function matrixTable(model: MatrixModel<MatrixItem>, { words }: MatrixWords): FigureTable {
  return {
    columns: [
      { key: "satker", label: words("matrix.satker"), kind: "text" },
      { key: "missing", label: words("matrix.missingList"), kind: "text" },
      { key: "share", label: `${words("matrix.share")} (%)`, kind: "number" },
      ...DUTY_STATES.map((state) => ({ key: state, label: words(`state.${state}`), kind: "number" as const })),
    ],
    rows: model.lines.map((line) => {
      const due = dueCount(line.counts);
      const missing = model.items.filter((_, index) => line.cells[index]?.state === "MISSING").map(({ code }) => code);
      return {
        id: line.satker.code,
        cells: [
          satkerShortName(line.satker),
          missing.length === 0 ? { missing: words("matrix.none") } : missing.join(", "),
          due === 0 ? { missing: words(line.counts.UNKNOWN > 0 ? "state.UNKNOWN" : "state.NOT_DUE") } : Math.round((line.counts.CURRENT / due) * 1000) / 10,
          ...DUTY_STATES.map((state) => line.counts[state]),
        ],
      };
    }),
  };
}
