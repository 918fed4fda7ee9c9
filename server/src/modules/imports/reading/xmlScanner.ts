export type XmlAttributes = Readonly<Record<string, string>>;

/** What somebody wants to hear of an XML text. Names come without their prefix; a text may come in several pieces. */
export interface XmlListener {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The text is no XML, or not the part of XML that a workbook needs. "doctype": it brings a document type. */
export class XmlFault extends Error {
  constructor(readonly kind: "damaged" | "doctype") {
    super(kind);
    this.name = "XmlFault";
  }
}

/** Deeper than any part of a workbook goes. */
const DEEPEST = 64;
/** A tag or a comment that is longer is none. Unit: characters. */
const LONGEST_TAG = 65_536;
/** XML 1.0, 2.3: Name. */
const NAME = /^[_:A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}][\u0300-\u036f_:A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}.0-9\u00b7\u203f-\u2040-]*$/u;
// eslint-disable-next-line no-control-regex -- what XML forbids is what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NOT_PLAIN = /[&\t\n\r]/;
const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([["lt", "<"], ["gt", ">"], ["amp", "&"], ["quot", '"'], ["apos", "'"]]);
/** Names that were looked at, with their part behind the prefix. */
const MOST_NAMES = 1_000;

/**
 * Reads XML slice by slice, several times as fast as a general parser, because of XML it knows only what sheets are written in: tags,
 * attributes, texts, CDATA, comments, the five entities and character references. What is not well-formed is refused as a general parser
 * does; a test holds the two together.
 */
export class XmlScanner {
  #rest = "";
  readonly #open: string[] = [];
  readonly #names = new Map<string, string>();
  /** Names of one letter, by its code: nearly all names of a sheet. */
  readonly #letters: (string | undefined)[] = [];
  #hasRoot = false;
  #isFirst = true;
  /** Whether the text at hand holds nothing that would have to be replaced. */
  #isPlain = true;
  /** Whether the text at hand holds the end of CDATA, which no text may. */
  #hasCdataEnd = false;

  constructor(private readonly listener: XmlListener) {}

  write(slice: string): void {
    if (FORBIDDEN.test(slice)) throw damaged();
    const text = this.#rest + slice;
    this.#isPlain = !NOT_PLAIN.test(text);
    this.#hasCdataEnd = text.includes("]]>");
    let at = 0;
    for (;;) {
      const tag = text.indexOf("<", at);
      if (tag < 0) {
        this.#rest = this.#textUpTo(text, at);
        return;
      }
      if (tag > at) this.#tell(text.slice(at, tag));
      const next = this.#markup(text, tag);
      if (next < 0) {
        if (text.length - tag > LONGEST_TAG && !text.startsWith("<![CDATA[", tag)) throw damaged();
        this.#rest = text.slice(tag);
        return;
      }
      at = next;
      this.#isFirst = false;
    }
  }

  end(): void {
    if (this.#rest.startsWith("<")) throw damaged();
    this.#tell(this.#rest);
    if (!this.#hasRoot || this.#open.length > 0) throw damaged();
  }

  /** Hands on the text but for what the next slice may complete: an entity, a line end, the end of CDATA. */
  #textUpTo(text: string, from: number): string {
    const entity = text.lastIndexOf("&");
    const isOpen = entity >= from && !text.includes(";", entity);
    if (isOpen && text.length - entity > 12) throw damaged();
    const sure = isOpen ? entity : Math.max(from, text.length - (/[\r\]]{1,2}$/.exec(text)?.[0].length ?? 0));
    if (sure > from) this.#tell(text.slice(from, sure));
    return text.slice(sure);
  }

  /** Index behind the markup that begins at `tag`; -1: the slice ends before. */
  #markup(text: string, tag: number): number {
    const sign = text.charCodeAt(tag + 1);
    if (Number.isNaN(sign)) return -1;
    if (sign === SLASH) return this.#closing(text, tag);
    if (sign === QUESTION) return this.#instruction(text, tag);
    return sign === EXCLAMATION ? this.#declaration(text, tag) : this.#opening(text, tag);
  }

  #closing(text: string, tag: number): number {
    const expected = this.#open.at(-1);
    if (expected !== undefined && text.charCodeAt(tag + 2 + expected.length) === MORE && text.startsWith(expected, tag + 2)) {
      this.#open.pop();
      this.listener.close(this.#local(expected));
      return tag + 3 + expected.length;
    }
    const end = text.indexOf(">", tag);
    if (end < 0) return -1;
    const name = text.slice(tag + 2, end).trimEnd();
    if (this.#open.pop() !== name) throw damaged();
    this.listener.close(this.#local(name));
    return end + 1;
  }

  #instruction(text: string, tag: number): number {
    const end = text.indexOf("?>", tag + 2);
    if (end < 0) return -1;
    const target = /^\S*/.exec(text.slice(tag + 2, end))?.[0] ?? "";
    if (!NAME.test(target) || (target.toLowerCase() === "xml" && !(target === "xml" && this.#isFirst && /^<\?xml\s+version\s*=\s*(["'])1\.[0-9]\1(\s+[a-z]+\s*=\s*(["'])[\w.-]+\3)*\s*\?>$/.test(text.slice(tag, end + 2))))) throw damaged();
    return end + 2;
  }

  #declaration(text: string, tag: number): number {
    if (text.startsWith("<!--", tag)) {
      const end = text.indexOf("--", tag + 4);
      if (end < 0 || end + 2 >= text.length) return -1;
      if (text[end + 2] !== ">") throw damaged();
      return end + 3;
    }
    if (text.startsWith("<![CDATA[", tag)) {
      const end = text.indexOf("]]>", tag + 9);
      if (end < 0) return -1;
      if (this.#open.length === 0) throw damaged();
      this.listener.text(withOneLineEnd(text.slice(tag + 9, end)));
      return end + 3;
    }
    const begun = text.slice(tag, tag + 9);
    if (begun === "<!DOCTYPE") throw new XmlFault("doctype");
    if ("<!DOCTYPE".startsWith(begun) || "<![CDATA[".startsWith(begun) || "<!--".startsWith(begun)) return -1;
    throw damaged();
  }

  #opening(text: string, tag: number): number {
    let at = endOfName(text, tag + 1);
    const name = this.#nameAt(text, tag + 1, at);
    const attributes: Record<string, string> = {};
    for (;;) {
      const gap = at;
      at = endOfSpace(text, at);
      const sign = text.charCodeAt(at);
      if (Number.isNaN(sign)) return -1;
      if (sign === MORE) {
        this.#begin(name, attributes);
        return at + 1;
      }
      if (sign === SLASH) {
        if (at + 1 >= text.length) return -1;
        if (text.charCodeAt(at + 1) !== MORE) throw damaged();
        this.#begin(name, attributes);
        this.#open.pop();
        this.listener.close(this.#local(name));
        return at + 2;
      }
      if (gap === at) throw damaged();
      at = this.#attribute(text, at, attributes);
      if (at < 0) return -1;
    }
  }

  /** Index behind the attribute; -1: the slice ends before. */
  #attribute(text: string, from: number, attributes: Record<string, string>): number {
    let at = endOfName(text, from);
    const name = this.#nameAt(text, from, at);
    at = endOfSpace(text, at);
    if (at >= text.length) return -1;
    if (text.charCodeAt(at) !== EQUALS) throw damaged();
    at = endOfSpace(text, at + 1);
    if (at >= text.length) return -1;
    const quote = text.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged();
    const end = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (end < 0) return -1;
    const value = text.slice(at + 1, end);
    this.#local(name);
    if (Object.hasOwn(attributes, name) || value.includes("<")) throw damaged();
    // No part of a workbook has an attribute of this name, and an object cannot hold one.
    if (name !== "__proto__") attributes[name] = this.#isPlain ? value : unfoldedAttribute(value);
    return end + 1;
  }

  #begin(name: string, attributes: XmlAttributes): void {
    const local = this.#local(name);
    if (this.#open.length === 0 && this.#hasRoot) throw damaged();
    this.#hasRoot = true;
    this.#open.push(name);
    if (this.#open.length > DEEPEST) throw damaged();
    this.listener.open(local, attributes);
  }

  #tell(text: string): void {
    if (text === "") return;
    if (this.#open.length === 0) {
      if (!/^[ \t\r\n\ufeff]*$/.test(text)) throw damaged();
      return;
    }
    if (this.#hasCdataEnd && text.includes("]]>")) throw damaged();
    this.listener.text(this.#isPlain ? text : withOneLineEnd(text.includes("&") ? unfolded(text) : text));
  }

  /** The name between two places; one of a single letter that was seen before is not cut out again. */
  #nameAt(text: string, from: number, to: number): string {
    if (to - from !== 1) return text.slice(from, to);
    const letter = text.charCodeAt(from);
    return (this.#letters[letter] ??= letter < 128 ? String.fromCharCode(letter) : undefined) ?? text.slice(from, to);
  }

  /** The name without its prefix, once it is known to be one. */
  #local(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    if (!NAME.test(name) || this.#names.size >= MOST_NAMES) throw damaged();
    const local = name.slice(name.indexOf(":") + 1);
    this.#names.set(name, local);
    return local;
  }
}

const [SLASH, QUESTION, EXCLAMATION, MORE, EQUALS, DOUBLE_QUOTE, SINGLE_QUOTE] = [0x2f, 0x3f, 0x21, 0x3e, 0x3d, 0x22, 0x27];

function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isSpace(sign) || sign === EQUALS || sign === MORE || sign === SLASH) break;
  }
  return at;
}

function endOfSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(sign: number): boolean {
  return sign === 0x20 || sign === 0x0a || sign === 0x09 || sign === 0x0d;
}

function withOneLineEnd(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}

/** Line ends and tabs of an attribute are spaces. */
function unfoldedAttribute(value: string): string {
  const even = value.replaceAll(/\r\n|[\t\n\r]/g, " ");
  return even.includes("&") ? unfolded(even) : even;
}

/** The text with its entities and references replaced. */
function unfolded(text: string): string {
  return text.replaceAll(/&([^;]{0,12}(;?))/g, (_all, reference: string, end: string) => {
    const name = end === "" ? "" : reference.slice(0, -1);
    const number = /^#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}))$/.exec(name);
    const sign = number ? signOf(number[1] === undefined ? Number.parseInt(number[2] ?? "", 16) : Number(number[1])) : NAMED_ENTITIES.get(name);
    if (sign === undefined) throw damaged();
    return sign;
  });
}

/** Undefined: no character of XML. */
function signOf(code: number): string | undefined {
  if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const sign = String.fromCodePoint(code);
  return FORBIDDEN.test(sign) ? undefined : sign;
}

function damaged(): XmlFault {
  return new XmlFault("damaged");
}
