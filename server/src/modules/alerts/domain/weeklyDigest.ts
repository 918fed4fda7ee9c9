import { groupBy } from "../../../kernel/groupBy.ts";
import type { AlertState } from "./alertState.ts";

/** What a digest needs to know of an event. Oldest first within an alert; at most one before the week. */
export interface DigestEvent {
  readonly ruleId: string;
  readonly subject: string;
  readonly onDay: string;
  readonly toState: AlertState;
  readonly isMuted: boolean;
}

export const DIGEST_SECTIONS = ["BEGAN", "STILL", "ENDED", "CEASED", "MUTED"] as const;
/**
 * BEGAN: told since this week. STILL: told before and still so. ENDED: over. CEASED: the data ceased, nothing can be said. MUTED: told, but muted by
 * somebody until a day that has not passed; not left out.
 */
export type DigestSection = (typeof DIGEST_SECTIONS)[number];

/** In which section an alert of the week stands. Undefined: nothing to tell of it. Each alert stands in one section at most, by how it stood at the week's end. */
export function digestSection(events: readonly DigestEvent[], weekFrom: string): DigestSection | undefined {
  const last = events.at(-1);
  if (last === undefined) return undefined;
  const before = events.findLast(({ onDay }) => onDay < weekFrom)?.toState ?? "NORMAL";
  const wasTold = isTold(before);
  if (isTold(last.toState)) return last.isMuted ? "MUTED" : wasTold ? "STILL" : "BEGAN";
  if (last.toState === "UNKNOWN") return before === "UNKNOWN" ? undefined : "CEASED";
  const wasToldWithin = events.some(({ onDay, toState }) => onDay >= weekFrom && isTold(toState));
  return last.toState === "NORMAL" && last.onDay >= weekFrom && (wasTold || wasToldWithin) ? "ENDED" : undefined;
}

/** Alerts of a week by section, each by its last event. */
export function digestOf<Event extends DigestEvent>(events: readonly Event[], weekFrom: string): ReadonlyMap<DigestSection, readonly Event[]> {
  const sections = new Map<DigestSection, Event[]>();
  for (const ofAlert of groupBy(events, ({ ruleId, subject }) => `${ruleId}:${subject}`).values()) {
    const [section, last] = [digestSection(ofAlert, weekFrom), ofAlert.at(-1)];
    if (section === undefined || last === undefined) continue;
    const known = sections.get(section);
    if (known === undefined) sections.set(section, [last]);
    else known.push(last);
  }
  return sections;
}

/** Firing, or recovering from it. */
function isTold(state: AlertState): boolean {
  return state === "FIRING" || state === "RECOVERING";
}
