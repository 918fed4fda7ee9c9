/** What a text says of a number. A string is the reason why it says none, for whoever mends it. */
export type ReadNumber = { readonly number: number; readonly decimals: number } | { readonly why: string };

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Digits behind the point that the column has. */
  readonly decimals: number;
}

/**
 * A number as people and spreadsheets write it: 98.68, 98,68, 1.234,5, 1,234.5, 1 234,5. One sign before exactly three digits (1.234) can
 * divide thousands or decimals: it is read where only one reading lies within the column's range, and not read where both do. Zeros at
 * the end of decimals say nothing. Unit of `decimals`: digits that are left.
 */
export function readNumber(written: string, range: NumberRange): ReadNumber {
  if (written.endsWith("%")) return { why: "tertulis sebagai persen" };
  const text = written.replaceAll(/(?<=\d)[ \u202f](?=\d{3})/g, "");
  if (!/^[+-]?\d[\d.,]*$/.test(text)) return { why: "bukan angka" };
  const sign = text.startsWith("-") ? -1 : 1;
  const digits = text.replace(/^[+-]/, "");
  const readings = [...new Map(readingsOf(digits).map((reading) => [sign * reading.number, { number: sign * reading.number, decimals: reading.decimals }])).values()];
  if (readings.length === 0) return { why: "bukan angka" };
  const fitting = readings.filter(({ number, decimals }) => number >= range.least && number <= range.most && decimals <= range.decimals);
  const [only, other] = fitting.length > 0 ? fitting : readings;
  if (only === undefined) return { why: "bukan angka" };
  return fitting.length > 1 && other !== undefined ? { why: `dapat berarti ${shown(only.number)} atau ${shown(other.number)}` } : only;
}

interface Reading {
  readonly number: number;
  readonly decimals: number;
}

/** Every way to read digits with points and commas; the one with a decimal sign first. */
function readingsOf(digits: string): Reading[] {
  const forms: readonly (readonly [RegExp, RegExp, RegExp])[] = [
    [/^\d{1,9}(?:[.,]\d+)?$/, /$^/, /[.,]/],
    [/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, /\./g, /,/],
    [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, /,/g, /\./],
  ];
  return forms.flatMap(([form, thousands, point]): Reading[] => {
    // A whole of zero never stands before thousands.
    if (!form.test(digits) || (thousands.global && digits.startsWith("0"))) return [];
    const [whole = "", fraction = ""] = digits.replaceAll(thousands.global ? thousands : /$^/g, "").split(point);
    const decimals = fraction.replace(/0+$/, "");
    return [{ number: Number(`${whole}.${decimals || "0"}`), decimals: decimals.length }];
  });
}

function shown(number: number): string {
  return String(number).replace(".", ",");
}
