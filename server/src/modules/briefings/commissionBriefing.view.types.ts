import { stateOf } from "../evaluations/domain/cycle.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import type { CommissionBriefing } from "./commissionBriefing.service.ts";
import type { CommissionBriefingType } from "./commissionBriefing.types.ts";
import { tallyFollowUps } from "./domain/followUp.ts";

/** Dresses a commission's briefing for the API. */
export function toCommissionBriefingType({ provinceCode, issuerId, cycles, years, gapCycle, rows }: CommissionBriefing): CommissionBriefingType {
  return {
    id: `commission:${provinceCode}:${issuerId}`,
    cycles: cycles.map(({ cycle, participations }) => {
      const known = participations.filter(({ satkerCode }) => satkerCode.startsWith(`${provinceCode}.`));
      const waitingCount = known.filter(({ state }) => state === "INVITED" || state === "NOT_RETURNED").length;
      const notInvited = known.filter(({ state }) => state === "NOT_INVITED").length;
      return { id: cycle.id, year: cycle.year, state: stateOf(cycle), returnedCount: known.length - waitingCount - notInvited, waitingCount, unknownCount: Math.max(0, rows.length - known.length) };
    }),
    years,
    gapCycle: gapCycle?.id ?? null,
    gapYear: gapCycle?.year ?? null,
    rows: rows.map(({ satker, outcomes, gap, findings }) => ({
      satker: toSatkerType(satker),
      results: outcomes.map(({ year, standing, qualification }) => ({ year, standing, qualification })),
      gapPercent: gap?.gapPercent ?? null,
      verifiedItems: gap?.verifiedItems ?? 0,
      followUps: tallyFollowUps(findings),
    })),
  };
}
