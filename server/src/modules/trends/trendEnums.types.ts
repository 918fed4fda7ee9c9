import { registerEnumType } from "type-graphql";
import type { GroupKind } from "../measures/domain/measureGroup.ts";
import type { BreakKind } from "./domain/trendBreak.ts";
import type { ChangeVerdict } from "./domain/trendChange.ts";
import type { MarkKind } from "./domain/trendMark.ts";

/** Whose line it is. */
export type SeriesKind = "SATKER" | GroupKind;
export const SeriesKindEnum = { SATKER: "SATKER", PROVINCE: "PROVINCE", TYPE: "TYPE", ZONE: "ZONE", COUNTRY: "COUNTRY" } as const satisfies Record<SeriesKind, SeriesKind>;
registerEnumType(SeriesKindEnum, {
  name: "TrendSeriesKind",
  description: "Whose line it is.",
  valuesConfig: {
    SATKER: { description: "One satker." },
    PROVINCE: { description: "All satker of a province." },
    TYPE: { description: "Kabupaten or kota of a province." },
    ZONE: { description: "Satker of one former residency." },
    COUNTRY: { description: "All satker that are there." },
  },
});

export const GroupKindEnum = { PROVINCE: "PROVINCE", TYPE: "TYPE", ZONE: "ZONE", COUNTRY: "COUNTRY" } as const satisfies Record<GroupKind, GroupKind>;
registerEnumType(GroupKindEnum, {
  name: "TrendGroupKind",
  description: "Which groups get a line.",
  valuesConfig: {
    PROVINCE: { description: "Each province." },
    TYPE: { description: "Kabupaten and kota of each province." },
    ZONE: { description: "Each former residency." },
    COUNTRY: { description: "All together, where there are several provinces." },
  },
});

export const BreakKindEnum = { METHOD: "METHOD", THRESHOLDS: "THRESHOLDS", METHOD_UNKNOWN: "METHOD_UNKNOWN", LAW: "LAW", LIST: "LIST" } as const satisfies Record<BreakKind, BreakKind>;
registerEnumType(BreakKindEnum, {
  name: "TrendBreakKind",
  description: "Why a series before and after is not, or not surely, of the same kind.",
  valuesConfig: {
    METHOD: { description: "The instrument of an evaluation changed." },
    THRESHOLDS: { description: "Only the bands of classes moved; points stay comparable." },
    METHOD_UNKNOWN: { description: "The instrument or the scale of one side is not known." },
    LAW: { description: "A legal limit or a cadence changed." },
    LIST: { description: "Another list of public information holds." },
  },
});

export const ChangeVerdictEnum = { COMPARED: "COMPARED", CUT: "CUT", MEMBERS_DIFFER: "MEMBERS_DIFFER", TOO_FEW: "TOO_FEW" } as const satisfies Record<ChangeVerdict, ChangeVerdict>;
registerEnumType(ChangeVerdictEnum, {
  name: "TrendChangeVerdict",
  description: "Whether a difference is told.",
  valuesConfig: {
    COMPARED: { description: "A difference is told." },
    CUT: { description: "A break lies between; no difference is told." },
    MEMBERS_DIFFER: { description: "No two whole spans of the group rest on the same satker; no difference is told." },
    TOO_FEW: { description: "Fewer than two whole spans are known." },
  },
});

export const MarkKindEnum = { CYCLE: "CYCLE", STAGE: "STAGE", ASSISTANCE: "ASSISTANCE", LAW: "LAW", CALENDAR: "CALENDAR" } as const satisfies Record<MarkKind, MarkKind>;
registerEnumType(MarkKindEnum, {
  name: "TrendMarkKind",
  description: "What happened. It explains nothing by itself.",
  valuesConfig: {
    CYCLE: { description: "A date of an evaluation." },
    STAGE: { description: "An election stage." },
    ASSISTANCE: { description: "An event of coaching." },
    LAW: { description: "A rule in force from that day on." },
    CALENDAR: { description: "A decree that moved days off." },
  },
});
