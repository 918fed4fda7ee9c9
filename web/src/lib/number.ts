/** Locale of numbers, dates and sorting. */
export type Locale = "id-ID" | "en-GB";

const wholeOrTwo = new Map<Locale, Intl.NumberFormat>();

/** A number as people read it: at most two decimals, 98.68 → "98,68" in Indonesian. */
export function formatNumber(value: number, locale: Locale): string {
  let format = wholeOrTwo.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    wholeOrTwo.set(locale, format);
  }
  return format.format(value);
}

/** A number for a spreadsheet that reads decimal commas: no grouping, all digits kept. */
export function decimalComma(value: number): string {
  return String(value).replace(".", ",");
}
