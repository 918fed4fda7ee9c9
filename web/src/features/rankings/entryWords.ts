import type { Translate } from "../../i18n/i18n.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { missingWord } from "../../pieces/measureText.ts";
import type { RankingEntry } from "./rankingModel.ts";

/** What is read out for one body: name, place, class; or why it has none. */
export function entryWords(entry: RankingEntry, t: Translate, locale: Locale): string {
  const label = t(`qualification.${entry.mark}`);
  if (entry.mark === "notAnnounced") return t("ranking.markNotAnnounced", { name: entry.name });
  if (entry.mark === "stageOnly") return t("ranking.markStage", { name: entry.name, stage: stageWord(entry, t) });
  if (entry.place === null) return t("ranking.markNoPlace", { name: entry.name, class: label });
  const words = { name: entry.name, place: formatNumber(entry.place, locale), class: label };
  return entry.satker ? t("ranking.mark", words) : t("ranking.markOther", words);
}

/** The tooltip of one body: one fact a line. */
export function entryTip(entry: RankingEntry, t: Translate, locale: Locale): string {
  const score = entry.scorePoints === null ? missingWord(entry.result.score.status, t) : `${formatNumber(entry.scorePoints, locale)} ${t("unit.POINTS")}`;
  const isSilent = entry.mark === "notAnnounced" || entry.mark === "stageOnly";
  return [
    entry.satker ? `${entry.name} (${entry.satker.code})` : `${entry.name} · ${t("ranking.notSatker")}`,
    t(`qualification.${entry.mark}`),
    ...(entry.place === null ? [] : [t("measure.rankIn", { place: formatNumber(entry.place, locale), group: entry.groupLabel ?? "–" })]),
    ...(isSilent ? [] : [`${t("measure.score")}: ${score}`]),
    ...(entry.stage ? [`${t("ranking.stage")}: ${stageWord(entry, t)}`] : []),
  ].join("\n");
}

export function stageWord(entry: Pick<RankingEntry, "stage">, t: Translate): string {
  return t(`stage.${entry.stage ?? "unknown"}`);
}
