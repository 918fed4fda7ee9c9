import { createHash } from "node:crypto";

/** Names under which PostgreSQL keeps statements it has read and planned: see ADR 0042. */
export interface StatementNames {
  /** The name of a statement that is asked again and again. Undefined: it is sent without one, as all are before their third time. */
  nameOf(text: string): string | undefined;
  /** From now on the same statements get other names: what PostgreSQL kept under this one no longer fits (a migration changed a table). Once is enough for all. */
  renew(outdated: string): void;
}

const MOST_SEEN = 2_000;
/** A statement put together from parts that hardly ever come again has no use for a name. */
const TIMES_BEFORE = 2;
/** PostgreSQL cuts names at 63 bytes. */
const DIGITS = 24;

/** @param most so many texts get a name; each connection keeps each of them. */
export function statementNames(most: number): StatementNames {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  let generation = 0;
  return {
    nameOf(text) {
      const known = names.get(text);
      if (known !== undefined) return known;
      const times = (seen.get(text) ?? 0) + 1;
      if (times <= TIMES_BEFORE || names.size >= most) {
        if (seen.size >= MOST_SEEN) seen.clear();
        seen.set(text, times);
        return undefined;
      }
      seen.delete(text);
      const name = `p${generation}_${createHash("sha256").update(text).digest("hex").slice(0, DIGITS)}`;
      names.set(text, name);
      return name;
    },
    renew(outdated) {
      if (!outdated.startsWith(`p${generation}_`)) return; // another statement found it first
      generation += 1;
      names.clear();
    },
  };
}
