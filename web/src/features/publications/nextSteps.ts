import type { DutyList_publicationsFragment, EvidenceOutcome } from "../../gql/graphql.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import type { MatrixWords } from "./matrixWords.ts";

export type SatkerDuty = DutyList_publicationsFragment["duties"][number];

/** Duties that ask for something, in the order of the API, and the others. */
export function splitDuties<Duty extends Pick<SatkerDuty, "nextStep">>(duties: readonly Duty[]): { wanted: Duty[]; rest: Duty[] } {
  return { wanted: duties.filter(({ nextStep }) => nextStep !== "NOTHING"), rest: duties.filter(({ nextStep }) => nextStep === "NOTHING") };
}

/** When it is, or was, due, and by how much that is past. */
export function dueText(duty: Pick<SatkerDuty, "dueOn" | "daysOverdue">, { words, locale }: MatrixWords): string {
  if (duty.dueOn === null) return words("satker.noDue");
  const due = words("satker.due", { date: formatLocalDate(duty.dueOn, locale) });
  return duty.daysOverdue === null || duty.daysOverdue <= 0 ? due : `${due}, ${words("satker.overdue", { n: formatNumber(duty.daysOverdue, locale) })}`;
}

interface LastLook {
  on: string;
  outcome: EvidenceOutcome | null;
  httpStatus: number | null;
}

/** What is known of the evidence: what the last look came to; a silent network is no dead link. */
export function evidenceText(look: LastLook | null, { words, locale }: MatrixWords): string {
  if (look === null || look.outcome === null) return words("satker.evidenceUnchecked");
  return words(`satker.evidence${look.outcome}`, { date: formatLocalDate(look.on, locale), status: look.httpStatus ?? "404/410" });
}

/** Where the item can be seen, as last said. Null: nobody said. */
export function evidenceUrl(duty: { lastUpdate: { evidenceUrl: string | null } | null; lastCheck: { evidenceUrl: string | null } | null }): string | null {
  const url = duty.lastUpdate?.evidenceUrl ?? duty.lastCheck?.evidenceUrl ?? null;
  return url !== null && /^https?:\/\//.test(url) ? url : null;
}
