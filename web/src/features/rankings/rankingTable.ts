import type { FigureTable } from "../../charts/chartTypes.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { missingWord } from "../../pieces/measureText.ts";
import { stageWord } from "./entryWords.ts";
import { allEntries, type RankingModel } from "./rankingModel.ts";

/** The table twin of the ranking: every body, every published fact, and a word where there is none. */
export function rankingTable(model: RankingModel, t: Translate): FigureTable {
  return {
    columns: [
      { key: "satker", label: t("ranking.satker"), kind: "text" },
      { key: "code", label: t("ranking.code"), kind: "text" },
      { key: "place", label: t("ranking.place"), kind: "number" },
      { key: "class", label: t("ranking.class"), kind: "text" },
      { key: "scorePoints", label: t("ranking.score"), kind: "number" },
      { key: "stage", label: t("ranking.stage"), kind: "text" },
      { key: "peerGroup", label: t("ranking.group_"), kind: "text" },
      { key: "source", label: t("ranking.source"), kind: "text" },
    ],
    rows: allEntries(model).map((entry) => ({
      id: entry.id,
      cells: [
        entry.name,
        entry.satker?.code ?? { missing: t("ranking.notSatker") },
        entry.place ?? { missing: t("ranking.noPlace") },
        entry.result.qualification ? t(`qualification.${entry.mark}`) : { missing: t(`qualification.${entry.mark}`) },
        entry.scorePoints ?? { missing: missingWord(entry.result.score.status, t) },
        entry.stage ? stageWord(entry, t) : { missing: stageWord(entry, t) },
        entry.groupLabel ?? { missing: "–" },
        entry.result.provenance.sources.map((source) => `${source.text} (${t(`confidence.${source.confidence}`)})`).join("; ") || { missing: "–" },
      ],
    })),
  };
}
