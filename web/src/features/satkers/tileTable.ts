import type { FigureTable } from "../../charts/chartTypes.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { countMarks, QUALIFICATIONS, type ClassMark } from "../../pieces/qualification.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import type { TileSatker } from "./tiles.ts";

type MarkOf = (code: string) => ClassMark | null;

/** The map's table twin: every satker by code, with its class or why there is none. */
export function tileTable(satkers: readonly TileSatker[], markOf: MarkOf, period: string | null, t: Translate): FigureTable {
  return {
    columns: [
      { key: "satker", label: t("satkers.name"), kind: "text" },
      { key: "code", label: t("satkers.code"), kind: "text" },
      { key: "seat", label: t("satkers.seat"), kind: "text" },
      ...(period === null ? [] : [{ key: "class", label: `${t("ranking.class")}, ${period}`, kind: "text" as const }]),
    ],
    rows: satkers
      .toSorted((a, b) => a.code.localeCompare(b.code))
      .map((satker) => {
        const mark = markOf(satker.code);
        return {
          id: satker.code,
          cells: [satkerShortName(satker), satker.code, satker.seat, ...(mark === null ? [] : [isClass(mark) ? t(`qualification.${mark}`) : { missing: t(`qualification.${mark}`) }])],
        };
      }),
  };
}

/** How many satker carry each mark, best class first; marks nobody carries are left out. */
export function markCounts(satkers: readonly TileSatker[], markOf: MarkOf): { mark: ClassMark; count: number }[] {
  return countMarks(satkers.flatMap((satker) => markOf(satker.code) ?? []));
}

/** The legend as one line for downloads: "Informatif 5 · Tidak diumumkan 29". */
export function legendText(satkers: readonly TileSatker[], markOf: MarkOf, t: Translate, locale: Locale): string {
  return markCounts(satkers, markOf)
    .map(({ mark, count }) => `${t(`qualification.${mark}`)} ${formatNumber(count, locale)}`)
    .join(" · ");
}

function isClass(mark: ClassMark): boolean {
  return QUALIFICATIONS.some((qualification) => qualification === mark);
}
