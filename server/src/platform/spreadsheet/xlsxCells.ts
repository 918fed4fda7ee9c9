import { unmistakable, wouldRun } from "./harmlessText.ts";
import { dateInWords, serialOfDate, serialOfInstant } from "./moments.ts";
import { isMissing, type FileCell } from "./tableFile.ts";

/** Places of the looks in xl/styles.xml. */
export const LOOK = { plain: 0, heading: 1, title: 2, date: 3, instant: 4, missing: 5, kept: 6, wrapped: 7 } as const;
export type Look = (typeof LOOK)[keyof typeof LOOK];

/** Unit: characters. A spreadsheet refuses to open a file with more in one cell. */
const LONGEST_TEXT = 32_767;

/** "A", "Z", "AA" … for column 0, 25, 26 … */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ""}${String.fromCharCode(65 + (index % 26))}`;
}

/** One cell as SpreadsheetML. Numbers and dates are numbers; texts are typed as texts and are never read as formulas. */
export function cellXml(cell: FileCell, place: string): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : fail(`Not a finite number at ${place}`);
  if (typeof cell === "string") return textXml(unmistakable(cell), place, wouldRun(cell) ? LOOK.kept : LOOK.plain);
  if (isMissing(cell)) return textXml(cell.missing, place, LOOK.missing);
  if ("at" in cell) return `<c r="${place}" s="${LOOK.instant}"><v>${serialOfInstant(cell.at)}</v></c>`;
  const serial = serialOfDate(cell.date);
  return serial === null ? textXml(dateInWords(cell.date), place, LOOK.plain) : `<c r="${place}" s="${LOOK.date}"><v>${serial}</v></c>`;
}

/** A text cell with its look. */
export function textXml(text: string, place: string, look: Look): string {
  if (text.length > LONGEST_TEXT) return fail(`The text at ${place} has ${text.length} characters; a cell holds ${LONGEST_TEXT}`);
  const style = look === LOOK.plain ? "" : ` s="${look}"`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/**
 * A text as XML. What XML cannot hold is written as spreadsheets do, _x0000_, and a text that looks like that is escaped
 * (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). Half a surrogate pair becomes the replacement character.
 */
export function xmlText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replaceAll(HALF_A_PAIR, "\ufffd")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(NOT_IN_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const UNUSUAL = /[^\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\ud7ff\ue000-\ufffd]/;
const HALF_A_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

function fail(message: string): never {
  throw new RangeError(message);
}
