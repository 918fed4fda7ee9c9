/**
 * True if a spreadsheet that reads this text from a CSV would run it: it begins with = + - @ (also behind spaces, and in
 * the full-width forms that some spreadsheets read alike), or with a tab, a line break or NUL.
 * Source: OWASP ASVS 5.0, 1.2.10 (CSV and formula injection).
 */
export function wouldRun(text: string): boolean {
  return FORMULA_START.test(text);
}

/** The text with an apostrophe before it, if a spreadsheet would run it. Numbers never come here: they stay numbers, negative ones too. */
export function harmless(text: string): string {
  return wouldRun(text) || looksGuarded(text) ? `'${text}` : text;
}

/** A text that has an apostrophe of its own where a guard would stand gets one more, so that reading takes away no sign of it. */
export function unmistakable(text: string): string {
  return looksGuarded(text) ? `'${text}` : text;
}

/** The text without the apostrophe that guards it: undoes harmless and unmistakable exactly. */
export function withoutGuard(text: string): string {
  return looksGuarded(text) ? text.slice(1) : text;
}

function looksGuarded(text: string): boolean {
  return text.startsWith("'") && wouldRun(text.replace(/^'+/, ""));
}

const FORMULA_START = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;
