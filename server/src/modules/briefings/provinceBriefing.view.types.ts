import { toSatkerType } from "../satkers/satkers.view.types.ts";
import type { SatkerObjectType } from "../satkers/satkers.types.ts";
import { CLASS_MOVES } from "./domain/classMoves.ts";
import type { ProvinceBriefing } from "./provinceBriefing.service.ts";
import type { ProvinceBriefingType } from "./provinceBriefing.types.ts";

/** Dresses a briefing for the API. */
export function toProvinceBriefingType(briefing: ProvinceBriefing): ProvinceBriefingType {
  const byCode = new Map(briefing.satkers.map((satker) => [satker.code, toSatkerType(satker)]));
  const satkerOf = (code: string): SatkerObjectType[] => {
    const satker = byCode.get(code);
    return satker === undefined ? [] : [satker];
  };
  const { moves, decisions, chosen } = briefing;
  return {
    id: `briefing:${briefing.provinceCode}:${briefing.issuerId}:${briefing.year}`,
    previousYear: briefing.previousYear,
    moveCounts: CLASS_MOVES.flatMap((move) => {
      const count = moves.filter((one) => one.move === move).length;
      return count === 0 ? [] : [{ move, count }];
    }),
    moves: moves.filter(({ move }) => move !== "SAME" && move !== "SILENT").flatMap((move) => satkerOf(move.satkerCode).map((satker) => ({ ...move, satker }))),
    standouts: briefing.standouts.map((standout) => ({ ...standout, satkers: standout.satkerCodes.flatMap(satkerOf) })),
    decisions: decisions.map((decision) => ({
      ...decision,
      isChosen: chosen.includes(decision),
      cases: decision.cases.flatMap(({ satkerCode, count }) => satkerOf(satkerCode).map((satker) => ({ satker, count }))),
    })),
    workDataset: briefing.workDataset,
  };
}
