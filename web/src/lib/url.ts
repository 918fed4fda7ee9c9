/** How one query key is read and written. parse gives null for a value it does not know. */
export interface QueryCodec<T> {
  parse(raw: string): T | null;
  format(value: T): string;
}

export type QuerySpec = Readonly<Record<string, QueryCodec<unknown>>>;

export type QueryValues<S extends QuerySpec> = {
  -readonly [K in keyof S]: S[K] extends QueryCodec<infer T> ? T | null : never;
};

export interface ParsedQuery<S extends QuerySpec> {
  values: QueryValues<S>;
  /** Keys the page does not know, as written. They are shown to the reader, not dropped. */
  unknownKeys: string[];
  /** Known keys whose value was not understood, as "key=value". */
  misread: string[];
}

/** Reads a query string by its specification; the first of repeated keys counts. */
export function parseQuery<S extends QuerySpec>(spec: S, search: URLSearchParams, alsoKnown: readonly string[] = []): ParsedQuery<S> {
  const values: Record<string, unknown> = Object.fromEntries(Object.keys(spec).map((key) => [key, null]));
  const unknownKeys: string[] = [];
  const misread: string[] = [];
  for (const key of new Set(search.keys())) {
    if (alsoKnown.includes(key)) continue;
    const codec = Object.hasOwn(spec, key) ? spec[key] : undefined;
    if (!codec) {
      unknownKeys.push(key);
      continue;
    }
    const raw = search.get(key) ?? "";
    const value = codec.parse(raw);
    if (value === null) misread.push(`${key}=${raw}`);
    values[key] = value;
  }
  return { values: values as QueryValues<S>, unknownKeys, misread };
}

/** Writes a query string in the order of the specification, so that one state has one address. "" or "?…". */
export function formatQuery<S extends QuerySpec>(spec: S, values: Partial<QueryValues<S>>): string {
  const search = new URLSearchParams();
  for (const [key, codec] of Object.entries(spec)) {
    const value = values[key];
    if (value !== null && value !== undefined) search.set(key, codec.format(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** One of a fixed list of words. */
export function oneOf<const W extends string>(...words: readonly W[]): QueryCodec<W> {
  return { parse: (raw) => words.find((word) => word === raw) ?? null, format: (value) => value };
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
