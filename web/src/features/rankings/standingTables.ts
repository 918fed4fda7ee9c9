import type { FigureTable } from "../../charts/chartTypes.ts";
import type { Cell } from "../../lib/csv.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { changeText } from "./changeWords.ts";
import type { ChangeModel } from "./movementModel.ts";
import type { PathModel } from "./pathModel.ts";
import { moveWords } from "./pathWords.ts";
import type { NodePoints, StandingModel } from "./standingModel.ts";
import { scoreText, type Wording } from "./standingWords.ts";
import type { Shift } from "./whatIfModel.ts";

const oneDecimal = (value: number) => Math.round(value * 10) / 10;

/** The table twin of the ranking: everybody with a place, then everybody below the line with the reason. */
export function standingTable(model: StandingModel, wording: Wording): FigureTable {
  const { words } = wording;
  const dimensions = (model.standings[0]?.facts ?? model.below[0])?.parts ?? [];
  const missing = { missing: words("table.missing") };
  return {
    columns: [
      { key: "satker", label: words("table.satker"), kind: "text" },
      { key: "code", label: words("table.code"), kind: "text" },
      { key: "place", label: words("table.place"), kind: "number" },
      { key: "placeLow", label: words("table.low"), kind: "number" },
      { key: "placeHigh", label: words("table.high"), kind: "number" },
      { key: "points", label: words("table.score"), kind: "number" },
      { key: "pointsLow", label: words("table.pointsLow"), kind: "number" },
      { key: "pointsHigh", label: words("table.pointsHigh"), kind: "number" },
      { key: "class", label: words("table.class"), kind: "text" },
      ...dimensions.map(({ code, name }) => ({ key: code, label: name, kind: "number" as const })),
      { key: "reason", label: words("table.reason"), kind: "text" },
    ],
    rows: [
      ...model.standings.map((standing) => ({
        id: standing.code,
        cells: [
          standing.name,
          standing.code,
          standing.place,
          standing.placeInterval === null ? { missing: words("table.intervalNone") } : Math.round(standing.placeInterval.low),
          standing.placeInterval === null ? { missing: words("table.intervalNone") } : Math.round(standing.placeInterval.high),
          oneDecimal(standing.points),
          standing.pointsInterval === null ? { missing: words("table.intervalNone") } : oneDecimal(standing.pointsInterval.low),
          standing.pointsInterval === null ? { missing: words("table.intervalNone") } : oneDecimal(standing.pointsInterval.high),
          standing.band?.label ?? { missing: "–" },
          ...dimensions.map(({ code }) => nodeCell(standing.facts.parts, code, wording)),
          { missing: "–" },
        ],
      })),
      ...model.below.map((entry) => ({
        id: entry.satker.code,
        cells: [
          satkerShortName(entry.satker),
          entry.satker.code,
          ...Array.from({ length: 7 }, () => missing),
          ...dimensions.map(({ code }) => nodeCell(entry.parts, code, wording)),
          words(`below.reason.${entry.reason}`),
        ],
      })),
    ],
  };
}

function nodeCell(nodes: readonly NodePoints[], code: string, wording: Wording): Cell {
  const score = nodes.find((node) => node.code === code)?.score;
  if (score === undefined) return { missing: "–" };
  return score.value === null ? { missing: scoreText(score, wording) } : oneDecimal(score.value);
}

/** The table twin of the bump chart: a column a period. */
export function pathTable(model: PathModel, wording: Wording): FigureTable {
  const { words } = wording;
  return {
    columns: [
      { key: "satker", label: words("table.satker"), kind: "text" },
      { key: "code", label: words("table.code"), kind: "text" },
      ...model.periods.map((period, index) => ({ key: `place${index + 1}`, label: words("table.fromPlace", { period }), kind: "number" as const })),
    ],
    rows: model.paths.map((path) => ({ id: path.code, cells: [path.name, path.code, ...path.places.map((place): Cell => place ?? { missing: words("table.missing") })] })),
  };
}

/** The table twin of the slope chart: both sides, the change where it may be told, and the verdict. */
export function changeTable(model: ChangeModel, periods: { from: string; to: string }, wording: Wording): FigureTable {
  const { words } = wording;
  const number = (value: number | null): Cell => (value === null ? { missing: words("table.missing") } : oneDecimal(value));
  return {
    columns: [
      { key: "satker", label: words("table.satker"), kind: "text" },
      { key: "code", label: words("table.code"), kind: "text" },
      { key: "placeFrom", label: words("table.fromPlace", { period: periods.from }), kind: "number" },
      { key: "placeTo", label: words("table.fromPlace", { period: periods.to }), kind: "number" },
      { key: "pointsFrom", label: words("table.fromPoints", { period: periods.from }), kind: "number" },
      { key: "pointsTo", label: words("table.fromPoints", { period: periods.to }), kind: "number" },
      { key: "change", label: words("table.change"), kind: "text" },
      { key: "verdict", label: words("table.verdict"), kind: "text" },
      { key: "beyondNoise", label: words("table.noise"), kind: "text" },
    ],
    rows: model.changes.map((change) => ({
      id: change.code,
      cells: [
        change.name,
        change.code,
        number(change.fromPlace),
        number(change.toPlace),
        number(change.fromPoints),
        number(change.toPoints),
        changeText(change, wording),
        words(`change.verdict.${change.verdict}`),
        words(change.withinNoise === null ? "table.unknown" : change.withinNoise ? "table.no" : "table.yes"),
      ],
    })),
  };
}

/** The table twin of a trial. */
export function shiftTable(shifts: readonly Shift[], wording: Wording): FigureTable {
  const { words } = wording;
  const missing = { missing: words("table.missing") };
  return {
    columns: [
      { key: "satker", label: words("table.satker"), kind: "text" },
      { key: "code", label: words("table.code"), kind: "text" },
      { key: "before", label: words("whatIf.before"), kind: "number" },
      { key: "after", label: words("whatIf.after"), kind: "number" },
      { key: "change", label: words("whatIf.change"), kind: "text" },
      { key: "pointsDelta", label: words("whatIf.pointsDelta"), kind: "number" },
      { key: "classBefore", label: words("whatIf.classBefore"), kind: "text" },
      { key: "classAfter", label: words("whatIf.classAfter"), kind: "text" },
    ],
    rows: shifts.map((shift) => ({
      id: shift.code,
      cells: [
        shift.name,
        shift.code,
        shift.before ?? missing,
        shift.after ?? missing,
        shift.places === null ? missing : moveWords(shift.places, wording).replace(/\.$/, ""),
        shift.points === null ? missing : oneDecimal(shift.points),
        shift.classBefore?.label ?? { missing: "–" },
        shift.classAfter?.label ?? { missing: "–" },
      ],
    })),
  };
}
