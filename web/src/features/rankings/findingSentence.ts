import type { Qualification } from "../../gql/graphql.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import type { ClassGroupWord } from "../../pieces/addresses.ts";
import { QUALIFICATIONS } from "../../pieces/qualification.ts";
import { groupOfMark } from "./classGroup.ts";

export interface FindingFacts {
  satkerCount: number;
  issuerName: string;
  year: number;
  announcedCount: number;
  stageOnlyCount: number;
  notAnnouncedCount: number;
  qualificationCounts: readonly { qualification: Qualification | null; count: number }[];
}

/** What a number of the sentence counts: a part of the published list, or all satker. */
type Counted = ClassGroupWord | "semua";
type TellNumber = (value: number, counted: Counted) => string;

/** A piece of the sentence. group: what its number counts; undefined: words between numbers. */
export interface FindingPart {
  readonly text: string;
  readonly group?: Counted;
}

/** The finding of a published result in one sentence:
 *  "Dari 35 satker, 6 diumumkan dalam KI Jawa Tengah 2024: 5 Informatif, 1 Menuju Informatif; 29 tidak diumumkan." */
export function findingSentence(facts: FindingFacts, t: Translate, locale: Locale): string {
  return told(facts, t, (value) => formatNumber(value, locale));
}

// Around a number and what it counts; no sentence of ours holds them.
const [EDGE, INNER] = ["\u0002", "\u0003"];

/** The same sentence, taken apart at its numbers of satker, in the order of the language. */
export function findingParts(facts: FindingFacts, t: Translate, locale: Locale): FindingPart[] {
  const sentence = told(facts, t, (value, counted) => `${EDGE}${counted}${INNER}${formatNumber(value, locale)}${EDGE}`);
  return sentence.split(EDGE).map((piece): FindingPart => {
    const [counted, text] = piece.split(INNER);
    return text === undefined ? { text: piece } : { text, group: counted as Counted };
  });
}

function told(facts: FindingFacts, t: Translate, number: TellNumber): string {
  const words = {
    total: number(facts.satkerCount, "semua"),
    announced: number(facts.announcedCount, "diumumkan"),
    issuer: facts.issuerName,
    year: facts.year,
    rest: restWords(facts, t, number),
  };
  if (facts.announcedCount === 0) return t("finding.none", words);
  const classes = classWords(facts, t, number);
  return classes === "" ? t("finding.announcedUnclassed", words) : t("finding.announced", { ...words, classes });
}

function classWords(facts: FindingFacts, t: Translate, number: TellNumber): string {
  const counted = QUALIFICATIONS.flatMap((qualification) => {
    const count = facts.qualificationCounts.find((known) => known.qualification === qualification)?.count ?? 0;
    return count > 0 ? [{ count, qualification, label: t(`qualification.${qualification}`) }] : [];
  });
  if (counted.length === 0) return "";
  const classed = counted.reduce((sum, known) => sum + known.count, 0);
  const unclassed = facts.announcedCount - classed;
  return [
    ...counted.map(({ count, qualification, label }) => t("finding.class", { n: number(count, groupOfMark(qualification)), label })),
    ...(unclassed > 0 ? [t("finding.unclassed", { n: number(unclassed, "tanpa-kelas") })] : []),
  ].join(", ");
}

function restWords(facts: FindingFacts, t: Translate, number: TellNumber): string {
  const parts = [
    ...(facts.stageOnlyCount > 0 ? [t("finding.stageOnly", { n: number(facts.stageOnlyCount, "tahap") })] : []),
    ...(facts.notAnnouncedCount > 0 ? [t("finding.notAnnounced", { n: number(facts.notAnnouncedCount, "tidak-diumumkan") })] : []),
  ];
  return parts.length === 0 ? t("finding.all") : parts.join(t("finding.and"));
}
