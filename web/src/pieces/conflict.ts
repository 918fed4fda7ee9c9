import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { useState } from "react";

/** Somebody else changed the record since the form saw it; nothing was stored. */
export interface Conflict {
  /** Who, when, and how it stands now, as the server tells it. */
  sentence: string;
  /** Send this as what was seen to keep one's own. */
  currentRevision: string;
}

/** Null: a failure of another kind. */
export function conflictOf(error: unknown): Conflict | null {
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : undefined;
  const revision = first?.extensions?.["currentRevision"];
  return first?.extensions?.["code"] === "CONFLICT" && typeof revision === "string" ? { sentence: first.message, currentRevision: revision } : null;
}

/**
 * The revision that somebody saw who began to type. The page around a form may learn of a newer one meanwhile; whoever has typed by the older one still
 * means that one. An untouched form sees what the page shows.
 */
export function useSight(current: string | null, isTouched: boolean): readonly [string | null, (seen: string | null) => void] {
  const [seen, setSeen] = useState(current);
  if (!isTouched && seen !== current) setSeen(current);
  return [seen, setSeen];
}
