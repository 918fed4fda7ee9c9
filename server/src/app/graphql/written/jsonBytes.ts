// JSON as bytes of UTF-8, written into an array from a place on. Each gives the place behind what it wrote. What does not fit is not written, but
// counted: whoever calls compares the place with the length of the array, and begins again with a longer one.

const QUOTE = 34;
const BACKSLASH = 92;
const MINUS = 45;
const ZERO = 48;
/** Unit: characters. Up to here a loop is quicker than asking the runtime. */
const SHORT = 64;
/** Letters that stand for themselves, one byte each. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** A string with its quotes. */
export function writeString(bytes: Buffer, place: number, text: string): number {
  const { length } = text;
  if (length > SHORT) return writeLong(bytes, place, text);
  let at = place;
  bytes[at++] = QUOTE;
  for (let n = 0; n < length; n += 1) {
    const code = text.charCodeAt(n);
    if (code < 32 || code > 126 || code === QUOTE || code === BACKSLASH) return writeText(bytes, place, JSON.stringify(text));
    bytes[at++] = code;
  }
  bytes[at++] = QUOTE;
  return at;
}

function writeLong(bytes: Buffer, place: number, text: string): number {
  if (!PLAIN.test(text)) return writeText(bytes, place, JSON.stringify(text));
  const end = place + text.length + 2;
  if (end > bytes.length) return end;
  bytes[place] = QUOTE;
  bytes.write(text, place + 1, "latin1");
  bytes[end - 1] = QUOTE;
  return end;
}

/** JSON that is there already as text. */
export function writeText(bytes: Buffer, place: number, json: string): number {
  const end = place + Buffer.byteLength(json);
  if (end <= bytes.length) bytes.write(json, place);
  return end;
}

/** A number of 32 bits. */
export function writeInteger(bytes: Buffer, place: number, value: number): number {
  let at = place;
  let rest = value;
  if (rest < 0) {
    if (rest < -99_999) return writeNumber(bytes, place, value);
    bytes[at++] = MINUS;
    rest = -rest;
  }
  if (rest < 10) {
    bytes[at++] = ZERO + rest;
    return at;
  }
  if (rest > 99_999) return writeNumber(bytes, place, value);
  const digits = rest < 100 ? 2 : rest < 1_000 ? 3 : rest < 10_000 ? 4 : 5;
  for (let n = at + digits - 1; n >= at; n -= 1) {
    const tens = (rest / 10) | 0;
    bytes[n] = ZERO + rest - tens * 10;
    rest = tens;
  }
  return at + digits;
}

/** A finite number, as JSON.stringify prints it. */
export function writeNumber(bytes: Buffer, place: number, value: number): number {
  const text = String(value);
  const { length } = text;
  for (let n = 0; n < length; n += 1) bytes[place + n] = text.charCodeAt(n);
  return place + length;
}
