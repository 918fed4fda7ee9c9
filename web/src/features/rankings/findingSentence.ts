import type { Qualification } from "../../gql/graphql.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { QUALIFICATIONS } from "../../pieces/qualification.ts";

export interface FindingFacts {
  satkerCount: number;
  issuerName: string;
  year: number;
  announcedCount: number;
  stageOnlyCount: number;
  notAnnouncedCount: number;
  qualificationCounts: readonly { qualification: Qualification | null; count: number }[];
}

/** The finding of a published result in one sentence:
 *  "Dari 35 satker, 6 diumumkan dalam KI Jawa Tengah 2024: 5 Informatif, 1 Menuju Informatif; 29 tidak diumumkan." */
export function findingSentence(facts: FindingFacts, t: Translate, locale: Locale): string {
  const number = (value: number) => formatNumber(value, locale);
  const words = {
    total: number(facts.satkerCount),
    announced: number(facts.announcedCount),
    issuer: facts.issuerName,
    year: facts.year,
    rest: restWords(facts, t, number),
  };
  if (facts.announcedCount === 0) return t("finding.none", words);
  const classes = classWords(facts, t, number);
  return classes === "" ? t("finding.announcedUnclassed", words) : t("finding.announced", { ...words, classes });
}

function classWords(facts: FindingFacts, t: Translate, number: (value: number) => string): string {
  const counted = QUALIFICATIONS.flatMap((qualification) => {
    const count = facts.qualificationCounts.find((known) => known.qualification === qualification)?.count ?? 0;
    return count > 0 ? [{ count, label: t(`qualification.${qualification}`) }] : [];
  });
  if (counted.length === 0) return "";
  const classed = counted.reduce((sum, known) => sum + known.count, 0);
  const unclassed = facts.announcedCount - classed;
  return [
    ...counted.map(({ count, label }) => t("finding.class", { n: number(count), label })),
    ...(unclassed > 0 ? [t("finding.unclassed", { n: number(unclassed) })] : []),
  ].join(", ");
}

function restWords(facts: FindingFacts, t: Translate, number: (value: number) => string): string {
  const parts = [
    ...(facts.stageOnlyCount > 0 ? [t("finding.stageOnly", { n: number(facts.stageOnlyCount) })] : []),
    ...(facts.notAnnouncedCount > 0 ? [t("finding.notAnnounced", { n: number(facts.notAnnouncedCount) })] : []),
  ];
  return parts.length === 0 ? t("finding.all") : parts.join(t("finding.and"));
}
