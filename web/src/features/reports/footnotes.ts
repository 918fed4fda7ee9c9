import type { WhyNumber_provenanceFragment } from "../../gql/graphql.ts";

/** Where some numbers of a report come from; `label` says which. */
export interface Footnote {
  /** Part of the report. */
  key: string;
  label: string;
  provenance: WhyNumber_provenanceFragment;
}

/** Number of the footnote of a part, 1 first. 0: it has none. */
export function noteNumber(notes: readonly Footnote[], key: string): number {
  return notes.findIndex((note) => note.key === key) + 1;
}

/** Unit: sources named one by one; the others are counted. */
const MOST_NAMED = 6;

/** Each publication once, the first few by name. */
export function namedSources({ sources }: WhyNumber_provenanceFragment): { named: string[]; more: number } {
  const all = [...new Set(sources.map(({ text, fileName }) => `${text} (${fileName})`))];
  return { named: all.slice(0, MOST_NAMED), more: Math.max(0, all.length - MOST_NAMED) };
}

/** True: at least one part rests on invented data. */
export function holdsDemoData(notes: readonly Footnote[]): boolean {
  return notes.some(({ provenance }) => provenance.containsDemoData);
}
