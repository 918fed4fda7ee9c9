/** How one query key is read and written. parse gives null for a value it does not know. */
export interface QueryCodec<T> {
  parse(raw: string): T | null;
  format(value: T): string;
  /** Keys under which older addresses of this page wrote the same. They are read, said to be old, and never written. */
  readonly formerKeys?: readonly string[];
}

export type QuerySpec = Readonly<Record<string, QueryCodec<unknown>>>;

export type QueryValues<S extends QuerySpec> = {
  -readonly [K in keyof S]: S[K] extends QueryCodec<infer T> ? T | null : never;
};

export interface ParsedQuery<S extends QuerySpec> {
  values: QueryValues<S>;
  /** Keys the page does not know, as written. They are shown to the reader, not dropped. */
  unknownKeys: string[];
  /** Known keys whose value was not understood, or that stand there again with another value, as "key=value". */
  misread: string[];
  /** What was understood, though it is written as older addresses wrote it, as "key=value". */
  former: string[];
}

/** Reads a query string by its specification and the one that all pages share; the first of repeated keys counts. */
export function parseQuery<S extends QuerySpec>(spec: S, search: URLSearchParams, everywhere: QuerySpec = {}): ParsedQuery<S> {
  const values: Record<string, unknown> = Object.fromEntries(Object.keys(spec).map((key) => [key, null]));
  const unknownKeys: string[] = [];
  const misread: string[] = [];
  const former: string[] = [];
  for (const key of new Set(search.keys())) {
    const known = Object.hasOwn(spec, key) ? spec : everywhere;
    const name = Object.hasOwn(known, key) ? key : Object.keys(spec).find((word) => spec[word]?.formerKeys?.includes(key) && !search.has(word));
    const codec = name === undefined ? undefined : (spec[name] ?? known[name]);
    if (name === undefined || !codec) {
      unknownKeys.push(key);
      continue;
    }
    const [raw = "", ...again] = search.getAll(key);
    const value = codec.parse(raw);
    for (const other of again) if (other !== raw) misread.push(`${key}=${other}`);
    if (value === null) misread.push(`${key}=${raw}`);
    else if (name !== key) former.push(`${key}=${raw}`);
    if (Object.hasOwn(spec, name)) values[name] = value;
  }
  return { values: values as QueryValues<S>, unknownKeys, misread, former };
}

/** Writes a query string in the order of the specification, so that one state has one address. "" or "?…". */
export function formatQuery<S extends QuerySpec>(spec: S, values: Partial<QueryValues<S>>): string {
  const search = new URLSearchParams();
  for (const [key, codec] of Object.entries(spec)) {
    const value = values[key];
    const text = value === null || value === undefined ? "" : codec.format(value);
    if (text !== "") search.set(key, text);
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** One of a fixed list of words. */
export function oneOf<const W extends string>(...words: readonly W[]): QueryCodec<W> {
  return { parse: (raw) => words.find((word) => word === raw) ?? null, format: (value) => value };
}

/** The same, when older addresses of the page had other keys for it. */
export function formerly<T>(codec: QueryCodec<T>, ...formerKeys: readonly string[]): QueryCodec<T> {
  return { ...codec, formerKeys };
}

/** A slug: lower-case letters, digits and hyphens. */
export const slugCodec: QueryCodec<string> = {
  parse: (raw) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(raw) ? raw : null),
  format: (value) => value,
};

/** A calendar year, 2000-2100. */
export const yearCodec: QueryCodec<number> = {
  parse: (raw) => (/^20\d\d$|^2100$/.test(raw) ? Number(raw) : null),
  format: String,
};

/** Free text, trimmed; empty is nothing. */
export const textCodec: QueryCodec<string> = {
  parse: (raw) => raw.trim() || null,
  format: (value) => value,
};
