export const FOLLOW_UPS = ["MET", "REPEATED", "NOT_VERIFIED", "NOT_ANSWERED", "OTHER_INSTRUMENT", "NO_NEXT_CYCLE"] as const;
/**
 * What became of a finding of the verifier in the issuer's next cycle. NOT_VERIFIED: answered, and not looked at yet. OTHER_INSTRUMENT: the next cycle
 * asks by another instrument, so items may not be set side by side. NO_NEXT_CYCLE: there is none yet. Only MET is followed, only REPEATED is not.
 */
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** An answer that the verifier rejected, and the same item in the next cycle. */
export interface VerifierFinding {
  readonly satkerCode: string;
  readonly itemCode: string;
  /** Year of the cycle in which it was rejected. */
  readonly year: number;
  /** Null: no later cycle. */
  readonly nextYear: number | null;
  readonly isSameInstrument: boolean;
  /** Null: the item was not answered in the next cycle. */
  readonly nextAnswer: { readonly answer: "YES" | "NO" | "NOT_APPLICABLE"; readonly verification: "NOT_YET" | "ACCEPTED" | "REJECTED" } | null;
}

/** What became of a finding. An answer of "no" in the next cycle repeats it: the satker says itself that it is not there. */
export function followUpOf({ nextYear, isSameInstrument, nextAnswer }: VerifierFinding): FollowUp {
  if (nextYear === null) return "NO_NEXT_CYCLE";
  if (!isSameInstrument) return "OTHER_INSTRUMENT";
  if (nextAnswer === null || nextAnswer.answer === "NOT_APPLICABLE") return "NOT_ANSWERED";
  if (nextAnswer.answer === "NO") return "REPEATED";
  switch (nextAnswer.verification) {
    case "ACCEPTED":
      return "MET";
    case "REJECTED":
      return "REPEATED";
    case "NOT_YET":
      return "NOT_VERIFIED";
  }
}

/** How many findings came to what, in the order of the words; those that came to none are left out. */
export function tallyFollowUps(findings: readonly VerifierFinding[]): { readonly followUp: FollowUp; readonly count: number }[] {
  const all = findings.map(followUpOf);
  return FOLLOW_UPS.flatMap((followUp) => {
    const count = all.filter((one) => one === followUp).length;
    return count === 0 ? [] : [{ followUp, count }];
  });
}
