const NARROW = /[fijlrtI1.,:;'’| ()[\]-]/;
const WIDE = /[mwMW%@]/;

/** Width of a text in px, estimated for a sans-serif at a size in px; bold is assumed. Good to about a tenth. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += NARROW.test(letter) ? 0.36 : WIDE.test(letter) ? 0.9 : /[A-Z]/.test(letter) ? 0.68 : 0.6;
  return ems * size;
}

/** The text if it fits a width in px, else its start with a point. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let end = text.length - 1;
  while (end > 3 && textWidth(`${text.slice(0, end)}.`, size) > width) end -= 1;
  return `${text.slice(0, end)}.`;
}
