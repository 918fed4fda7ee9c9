import { registerEnumType } from "type-graphql";
import type { AssistanceKind, EffectVerdict } from "./domain/assistanceEffect.ts";
import type { CadenceCounting } from "./domain/cadenceRule.ts";
import type { EntryKind, EvidenceOutcome, UpdateVerdict } from "./domain/dutyLog.ts";
import type { DutyState } from "./domain/dutyStanding.ts";
import type { ConsequenceTestLevel, ExemptionState } from "./domain/exemption.ts";
import type { Cadence, InformationClass } from "./domain/informationItem.ts";
import type { NextStep } from "./domain/nextStep.ts";
import type { ReadinessState } from "./domain/readiness.ts";

type Words<Word extends string> = { readonly [Key in Word]: Key };
type Texts<Word extends string> = { readonly [Key in Word]: string };

/** Registers an enum whose names and values are the same words. */
function enumOf<Word extends string>(name: string, description: string, texts: Texts<Word>): Words<Word> {
  const words = Object.fromEntries(Object.keys(texts).map((word) => [word, word])) as Words<Word>;
  const valuesConfig = Object.fromEntries(Object.entries<string>(texts).map(([word, text]) => [word, { description: text }])) as { [Key in Word]: { description: string } };
  registerEnumType(words, { name, description, valuesConfig });
  return words;
}

export const InformationClassEnum = enumOf<InformationClass>("InformationClass", "The four classes of UU 14/2008.", {
  PERIODIC: "Berkala, Pasal 9: renewed at least every six months.",
  IMMEDIATE: "Serta-merta, Pasal 10: without delay.",
  ANYTIME: "Setiap saat, Pasal 11: available at any time.",
  EXEMPT: "Dikecualikan, Pasal 17: closed after a consequence test.",
});

export const CadenceEnum = enumOf<Cadence>("PublicationCadence", "How often an item is renewed, as its list says. What that means in time is in CadenceLimit.", {
  ON_CHANGE_MIN_SEMIANNUAL: "When something changes, at least every half year.",
  SEMIANNUAL: "Every half year.",
  ANNUAL: "Every year.",
  ANNUAL_BY_DATE: "Every year by a fixed date.",
  QUARTERLY: "Every quarter.",
  MONTHLY: "Every month.",
  WEEKLY: "Every week.",
  FIVE_YEAR: "Every five years.",
  ON_EVENT: "When something happens.",
  CONTINUOUS: "Always there; age alone does not matter.",
  STAGE: "While an election stage runs.",
  NONE: "Never: exempted.",
});

export const CadenceCountingEnum = enumOf<CadenceCounting>("CadenceCounting", "From when an obligation counts.", {
  AGE: "From the last refresh.",
  YEARLY_DATE: "A date of each year.",
  EVENT: "From something that happened.",
  STAGE: "From the beginning of a stage, while it runs.",
  STANDING: "Always, without a limit of age.",
  NONE: "Not at all.",
});

export const DutyStateEnum = enumOf<DutyState>("DutyState", "Where a duty stands at the end of a day.", {
  CURRENT: "There and renewed in time.",
  LATE: "There, but its renewal is overdue.",
  MISSING: "Looked for and not there, though due.",
  NOT_DUE: "The time has not come.",
  DORMANT: "Bound to election stages, and none runs for this satker.",
  NOT_APPLICABLE: "No such duty here: does not apply, or exempted.",
  UNKNOWN: "Nobody has looked and nothing was reported. Never counted as missing.",
});

export const NextStepEnum = enumOf<NextStep>("PublicationNextStep", "What a satker does about a duty, most pressing first.", {
  PUBLISH_NOW: "Immediate information: publish without delay.",
  MEND_LINK: "Its address answers that it is gone: mend the link or publish anew.",
  PUBLISH: "Publish it for the first time, or again.",
  REFRESH: "Renew it.",
  RENEW_SOON: "Falls due within 30 days.",
  ASK_DECISION: "Exempted without a decision in force of an entitled level: ask for the consequence test.",
  CHECK: "Look whether it is there.",
  NOTHING: "Nothing to do now.",
});

export const EntryKindEnum = enumOf<EntryKind>("PublicationEntryKind", "What a row of the log tells.", {
  UPDATE: "The satker published or renewed the item.",
  CHECK: "Somebody, or the evidence checker, looked.",
});

export const EvidenceOutcomeEnum = enumOf<EvidenceOutcome>("EvidenceOutcome", "What a look came to.", {
  FOUND: "It is there.",
  ABSENT: "A person looked and it was not there.",
  GONE: "The address answers 404 or 410.",
  INCONCLUSIVE: "No answer that says anything: time-out, error of the server, refused address. Changes no state.",
});

export const UpdateVerdictEnum = enumOf<UpdateVerdict>("UpdateVerdict", "What an update is worth.", {
  REFRESH: "Renews the item.",
  SAME_DAY: "Another one that day counted already.",
  REDATED: "A new date on unchanged content: renews nothing.",
});

export const ConsequenceTestLevelEnum = enumOf<ConsequenceTestLevel>("ConsequenceTestLevel", "Who decided on a consequence test.", {
  KPU_NATIONAL: "KPU RI.",
  KPU_PROVINCE: "KPU Provinsi.",
  SATKER: "KPU Kabupaten/Kota, which is not entitled.",
});

export const ExemptionStateEnum = enumOf<ExemptionState>("ExemptionState", "Whether an exempted item rests on a decision.", {
  EXEMPTED: "A decision of an entitled level is in force.",
  NO_DECISION: "No decision is known.",
  NOT_ENTITLED: "Somebody decided who was not entitled on that day.",
  EXPIRED: "The decision has run out: exemptions are not permanent.",
});

export const AssistanceKindEnum = enumOf<AssistanceKind>("AssistanceKind", "Kind of assistance event.", {
  COORDINATION_MEETING: "Rapat koordinasi (rakor).",
  ASSISTANCE: "Asistensi.",
  TECHNICAL_GUIDANCE: "Bimbingan teknis (bimtek).",
  BRIEFING: "Sosialisasi, pembekalan.",
});

export const EffectVerdictEnum = enumOf<EffectVerdict>("AssistanceEffectVerdict", "Why there is a comparison, or none.", {
  COMPARED: "Both groups are large enough and both windows have passed.",
  ATTENDANCE_UNKNOWN: "The source does not say who came.",
  TOO_FEW: "A group is smaller than the method allows.",
  WINDOW_OPEN: "The days after the event have not all passed.",
  NO_RECORDS: "No satker has records on both sides of the event.",
});

export const ReadinessStateEnum = enumOf<ReadinessState>("ReadinessState", "Whether a requirement would be met if the evaluation closed on the day.", {
  MET: "Everything it asks for is current.",
  UNMET: "Something it asks for is late or missing.",
  UNKNOWN: "Nobody has looked at what decides it. Neither met nor unmet.",
  NOT_APPLICABLE: "Nothing it asks for is due.",
});
