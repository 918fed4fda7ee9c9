import type { LocalDate } from "../../../kernel/localDate.ts";
import type { FactSource } from "../../../kernel/provenance.ts";
import type { InstrumentPart } from "./instrument.ts";

export const SELF_ANSWERS = ["YES", "NO", "NOT_APPLICABLE"] as const;
export type SelfAnswer = (typeof SELF_ANSWERS)[number];

export const VERIFICATION_STATES = ["NOT_YET", "ACCEPTED", "REJECTED"] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

export const LINK_STATES = ["ALIVE", "DEAD", "UNKNOWN"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** A satker's answer to one item, and what the verifier made of it. */
export interface ItemAnswer {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly answer: SelfAnswer;
  /** Points, 0 to the weight of the item. Null: the item does not apply. */
  readonly claimedPoints: number | null;
  readonly verification: VerificationState;
  readonly verificationNote: string | null;
  readonly source: FactSource;
}

/** A link behind an answer. */
export interface EvidenceLink {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly url: string;
  readonly linkState: LinkState;
  /** Null: never looked at. */
  readonly checkedOn: LocalDate | null;
  readonly note: string | null;
}

/** Points the verifier counts. Null: not verified yet, or the item does not apply. An answer of NO claims nothing and needs no verifier. */
export function verifiedPoints(answer: Pick<ItemAnswer, "answer" | "claimedPoints" | "verification">): number | null {
  if (answer.answer === "NOT_APPLICABLE") return null;
  if (answer.answer === "NO") return 0;
  switch (answer.verification) {
    case "ACCEPTED":
      return answer.claimedPoints;
    case "REJECTED":
      return 0;
    case "NOT_YET":
      return null;
  }
}

/** What completeness looks at. */
export type AskedItem = Pick<InstrumentPart, "code" | "evidenceRequired">;
export type AnsweredItem = Pick<ItemAnswer, "itemCode" | "answer">;
export type LinkedItem = Pick<EvidenceLink, "itemCode" | "linkState">;

/** What is still to be done before the deadline. Lists of item codes, in the order of the instrument. Unit of total: items. */
export interface Completeness {
  readonly total: number;
  readonly unanswered: readonly string[];
  /** Answered YES, evidence asked for, no link given. */
  readonly withoutEvidence: readonly string[];
  /** Answered YES and every link was dead when last looked at. */
  readonly deadLink: readonly string[];
  /** Answered YES and no link was looked at yet. */
  readonly uncheckedLink: readonly string[];
  /** Items with nothing left to do. */
  readonly ready: number;
}

/**
 * Completeness of one satker's self-assessment. Each item stands in one list at most, the gravest first: unanswered,
 * then no evidence, then dead link, then unchecked. One living link is enough.
 */
export function completenessOf(items: readonly AskedItem[], answers: readonly AnsweredItem[], evidence: readonly LinkedItem[]): Completeness {
  const answerOf = new Map(answers.map((answer) => [answer.itemCode, answer]));
  const state = (item: AskedItem): keyof Omit<Completeness, "total"> => {
    const answer = answerOf.get(item.code);
    if (!answer) return "unanswered";
    if (answer.answer !== "YES" || item.evidenceRequired === null) return "ready";
    const links = evidence.filter((link) => link.itemCode === item.code);
    if (links.length === 0) return "withoutEvidence";
    if (links.some((link) => link.linkState === "ALIVE")) return "ready";
    return links.every((link) => link.linkState === "DEAD") ? "deadLink" : "uncheckedLink";
  };
  const states = items.map((item) => ({ code: item.code, state: state(item) }));
  const codes = (wanted: string): string[] => states.filter((item) => item.state === wanted).map((item) => item.code);
  return {
    total: items.length,
    unanswered: codes("unanswered"),
    withoutEvidence: codes("withoutEvidence"),
    deadLink: codes("deadLink"),
    uncheckedLink: codes("uncheckedLink"),
    ready: codes("ready").length,
  };
}
