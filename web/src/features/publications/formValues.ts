import type { AssistanceEventInput, AssistanceKind, Dataset, PublicationEntryKind, PublicationUpdateInput } from "../../gql/graphql.ts";
import { textsOf } from "../../lib/draft.ts";

export interface UpdateValues {
  kind: PublicationEntryKind;
  outcome: "FOUND" | "ABSENT";
  /** "2026-11-20"; empty: now. */
  on: string;
  url: string;
  note: string;
}

/** Of a draft what this form wrote. */
export function updateValuesOf(kept: Readonly<Record<string, unknown>>): Partial<UpdateValues> {
  const { kind, outcome, ...texts } = textsOf(kept);
  return { ...texts, ...(kind === "UPDATE" || kind === "CHECK" ? { kind } : {}), ...(outcome === "FOUND" || outcome === "ABSENT" ? { outcome } : {}) };
}

/** What is wrong with a form, by field; the words are found by the form. */
export type Faults<Field extends string> = Partial<Record<Field, "required" | "badUrl" | "badOrder">>;

/** Faults that need no server to be seen. */
export function updateFaults({ url }: UpdateValues): Faults<"url"> {
  return url.trim() !== "" && !isWebAddress(url.trim()) ? { url: "badUrl" } : {};
}

/** The entry to send. A past day is told as noon in Jakarta; the day of today as now, which cannot lie in the future. */
export function updateInput(values: UpdateValues, duty: { satker: string; item: string; dataset: Dataset; today: string }): PublicationUpdateInput {
  const { today, ...key } = duty;
  return {
    ...key,
    kind: values.kind,
    outcome: values.kind === "CHECK" ? values.outcome : null,
    happenedAt: values.on === "" || values.on === today ? null : `${values.on}T12:00:00+07:00`,
    evidenceUrl: values.url.trim() || null,
    note: values.note.trim() || null,
  };
}

export interface EventValues {
  title: string;
  kind: AssistanceKind;
  heldOn: string;
  endedOn: string;
  place: string;
  /** Divided by semicolons. */
  topics: string;
  source: string;
  /** Null: not known who came. */
  attending: readonly string[] | null;
}

/** Of a draft what this form wrote. */
export function eventValuesOf(kept: Readonly<Record<string, unknown>>, kinds: readonly AssistanceKind[]): Partial<EventValues> {
  const { kind, attending: _list, ...texts } = textsOf(kept);
  const known = kinds.find((one) => one === kind);
  const { attending } = kept;
  return { ...texts, ...(known ? { kind: known } : {}), ...(Array.isArray(attending) ? { attending: attending.filter((code): code is string => typeof code === "string") } : {}) };
}

/** Faults that need no server to be seen. */
export function eventFaults({ title, heldOn, endedOn, source }: EventValues): Faults<"title" | "heldOn" | "endedOn" | "source"> {
  return {
    ...(title.trim() === "" ? { title: "required" as const } : {}),
    ...(heldOn === "" ? { heldOn: "required" as const } : {}),
    ...(source.trim() === "" ? { source: "required" as const } : {}),
    ...(endedOn !== "" && heldOn !== "" && endedOn < heldOn ? { endedOn: "badOrder" as const } : {}),
  };
}

/** The event to send. Who was invited is not asked here: not known. */
export function eventInput(values: EventValues, place: { province: string; dataset: Dataset }): AssistanceEventInput {
  return {
    ...place,
    key: eventKey(values),
    kind: values.kind,
    title: values.title.trim(),
    heldOn: values.heldOn,
    endedOn: values.endedOn || null,
    place: values.place.trim() || null,
    topics: values.topics.split(";").map((topic) => topic.trim()).filter((topic) => topic !== ""),
    source: values.source.trim(),
    attending: values.attending === null ? null : [...values.attending],
  };
}

/** Unit: characters; the API takes 80. */
const LONGEST_SLUG = 60;

/** Key that stays when the same event is told anew: its title and first day. */
export function eventKey({ title, heldOn }: Pick<EventValues, "title" | "heldOn">): string {
  const slug = title
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replaceAll(/^-+|-+$/g, "");
  return [slug, heldOn].filter((part) => part !== "").join("-");
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
