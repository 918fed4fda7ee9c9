import type { Confidence } from "../../gql/graphql.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { PublicationWords } from "../../i18n/publications.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { DUTY_STATES, dueCount, type StateCounts } from "./dutyStates.ts";
import type { MatrixCell, MatrixItem, MatrixLine, MatrixModel, MatrixSatker } from "./matrixModel.ts";

export interface MatrixWords {
  words: PublicationWords;
  locale: Locale;
}

/** The title of an item in the reader's language. */
export function itemTitle(item: Pick<MatrixItem, "title" | "titleEn">, locale: Locale): string {
  return locale === "en-GB" ? item.titleEn : item.title;
}

/** Stands in a sentence for a fact that is put in later. */
const SLOTS = { satker: "\uE000satker\uE000", code: "\uE000code\uE000", title: "\uE000title\uE000", state: "\uE000state\uE000", since: "\uE000since\uE000", age: "\uE000age\uE000", n: "\uE000n\uE000" };

type Filler = (facts: Readonly<Record<string, string>>) => string;

/** Fills a sentence whose words were looked up once: a look-up for each of thousands of cells would be felt. */
function filler(sentence: string): Filler {
  return (facts) => sentence.replaceAll(/\uE000(\w+)\uE000/g, (_, name: string) => facts[name] ?? "");
}

/** Writes the sentences of many cells: who, what, where it stands, since when, last renewed when. Made once for a language. */
export function cellWriter({ words, locale }: MatrixWords): (satker: MatrixSatker, item: MatrixItem, cell: MatrixCell) => string {
  const [sentence, since, age] = [filler(words("matrix.cell", SLOTS)), filler(words("matrix.since", SLOTS)), filler(words("matrix.age", SLOTS))];
  const [sinceToday, ageToday, ageUnknown] = [words("matrix.sinceToday"), words("matrix.ageToday"), words("matrix.ageUnknown")];
  const states = Object.fromEntries(DUTY_STATES.map((state) => [state, words(`state.${state}`)]));
  return (satker, item, { state, sinceDays, ageDays }) => {
    const isAsked = state === "CURRENT" || state === "LATE" || state === "MISSING";
    const lasts = sinceDays === null || !isAsked || state === "CURRENT" ? "" : sinceDays === 0 ? sinceToday : since({ n: formatNumber(sinceDays, locale) });
    const renewed = ageDays === null ? (isAsked ? ageUnknown : "") : ageDays === 0 ? ageToday : age({ n: formatNumber(ageDays, locale) });
    return sentence({ satker: satkerShortName(satker), code: item.code, title: itemTitle(item, locale), state: states[state] ?? "", since: lasts, age: renewed });
  };
}

/** A cell in one sentence: who, what, where it stands, since when, last renewed when. */
export function cellSentence(satker: MatrixSatker, item: MatrixItem, cell: MatrixCell, wording: MatrixWords): string {
  return cellWriter(wording)(satker, item, cell);
}

/** A column in one sentence: what it is, its class, its ground and how sure that is. */
export function columnSentence(item: MatrixItem & { legalBasis: string; confidence: Confidence }, { words, locale }: MatrixWords, t: Translate): string {
  return words("matrix.column", {
    code: item.code,
    title: itemTitle(item, locale),
    class: words(`class.${item.class}`),
    ground: item.legalBasis,
    confidence: t(`confidence.${item.confidence}`),
  });
}

/** Counts in words, those of nobody left out: "3 belum ada, 2 terlambat". */
export function countsText(counts: StateCounts, { words, locale }: MatrixWords): string {
  return DUTY_STATES.filter((state) => counts[state] > 0)
    .map((state) => words("matrix.count", { n: formatNumber(counts[state], locale), state: words(`state.${state}`) }))
    .join(", ");
}

/** What a satker lacks, in a few words under its name. */
export function lackText({ counts }: MatrixLine, { words, locale }: MatrixWords): string {
  const parts = [
    ...(counts.MISSING > 0 ? [words("matrix.missingCount", { n: formatNumber(counts.MISSING, locale) })] : []),
    ...(counts.LATE > 0 ? [words("matrix.lateCount", { n: formatNumber(counts.LATE, locale) })] : []),
  ];
  if (parts.length > 0) return parts.join(" · ");
  if (counts.UNKNOWN > 0) return words("matrix.unknownCount", { n: formatNumber(counts.UNKNOWN, locale) });
  return words("matrix.nothingMissing");
}

/** What was found, in one to three sentences. Where nobody has looked it says so, and what to do. */
export function findingText(model: MatrixModel<MatrixItem>, provinceName: string, { words, locale }: MatrixWords): string {
  const { counts, lines } = model;
  const n = (value: number) => formatNumber(value, locale);
  const due = dueCount(counts);
  if (due === 0 && counts.UNKNOWN > 0) return `${words("finding.unchecked", { province: provinceName, n: n(counts.UNKNOWN) })} ${words("finding.uncheckedNext")}`;
  if (due === 0) return words("finding.nothingDue", { n: n(counts.UNKNOWN) });
  const worst = lines.toSorted((a, b) => b.counts.MISSING - a.counts.MISSING)[0];
  return [
    words("finding.known", { due: n(due), current: n(counts.CURRENT), late: n(counts.LATE), missing: n(counts.MISSING) }),
    ...(worst && worst.counts.MISSING > 0 ? [words("finding.worst", { satker: satkerShortName(worst.satker), n: n(worst.counts.MISSING) })] : []),
    ...(counts.UNKNOWN > 0 ? [words("finding.unknown", { n: n(counts.UNKNOWN) })] : []),
  ].join(" ");
}
