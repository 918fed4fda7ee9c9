import { useWords } from "../../i18n/i18n.ts";
import { ClassBadge } from "../../pieces/ClassBadge.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { QUALIFICATIONS } from "../../pieces/qualification.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { ConfidenceWord, SourceText } from "../../pieces/SourceList.tsx";
import { rankingQuery, type RankingSearch } from "../../pieces/addresses.ts";
import { orderOfWord, PUBLISHED_COLUMNS, wordOfOrder } from "../../pieces/tableOrder.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { stageWord } from "./entryWords.ts";
import type { RankingEntry, RankingModel } from "./rankingModel.ts";
import styles from "./RankingTable.module.css";

interface RankingTableProps {
  model: RankingModel;
  issuer: string;
  year: number;
  /** As the address says. Null: as announced. */
  order: RankingSearch["urut"];
  onOrder: (order: RankingSearch["urut"]) => void;
}

/** Places, classes and scores as published, each with its source; other bodies stand in place but look different. */
export function RankingTable({ model, issuer, year, order, onOrder }: RankingTableProps) {
  const { t, locale } = useWords();
  const rows = [...model.placed, ...model.unplaced];
  if (rows.length === 0) return null;
  const hasStages = rows.some((entry) => entry.stage !== null);
  const hasGroups = new Set(model.placed.map((entry) => entry.groupLabel)).size > 1;
  const columns: Column<RankingEntry>[] = [
    {
      key: "place",
      header: t("ranking.place"),
      align: "right",
      sortValue: (entry) => entry.place,
      cell: (entry) =>
        entry.place === null ? <span className={styles.missing}>{t("ranking.noPlace")}</span> : <NumberPiece measure={entry.result.rank} label={`${t("measure.rank")} ${entry.name}`} />,
    },
    {
      key: "satker",
      header: t("ranking.satker"),
      isRowHeader: true,
      sortValue: (entry) => entry.satker?.regionName ?? entry.name,
      cell: (entry) => (
        <span className={styles.body}>
          {entry.satker ? <SatkerName satker={entry.satker} withCode /> : <OtherBody name={entry.name} />}
          {entry.result.dataset === "DEMO" ? <DemoMark /> : null}
        </span>
      ),
    },
    {
      key: "class",
      header: t("ranking.class"),
      sortValue: (entry) => (entry.result.qualification ? QUALIFICATIONS.indexOf(entry.result.qualification) : null),
      cell: (entry) => <ClassBadge mark={entry.mark} issuer={{ name: issuer, year }} />,
    },
    {
      key: "score",
      header: t("ranking.score"),
      align: "right",
      sortValue: (entry) => entry.scorePoints,
      cell: (entry) => <NumberPiece measure={entry.result.score} label={`${t("measure.score")} ${entry.name}`} />,
    },
    ...(hasStages
      ? [
          {
            key: "stage",
            header: t("ranking.stage"),
            sortValue: (entry: RankingEntry) => entry.stage,
            cell: (entry: RankingEntry) => (entry.stage ? stageWord(entry, t) : <span className={styles.missing}>{stageWord(entry, t)}</span>),
          },
        ]
      : []),
    ...(hasGroups ? [{ key: "group", header: t("ranking.group_"), cell: (entry: RankingEntry) => <span className={styles.source}>{entry.groupLabel ?? "–"}</span> }] : []),
    {
      key: "source",
      header: t("ranking.source"),
      cell: (entry) => (
        <div className={styles.source}>
          {entry.result.provenance.sources.slice(0, 1).map((source) => (
            <SourceText key={source.fileRow} text={source.text} />
          ))}
          {entry.confidence ? <ConfidenceWord confidence={entry.confidence} /> : null}
        </div>
      ),
    },
  ];
  return (
    <Panel title={t("ranking.table")} note={hasStages ? undefined : t("ranking.stagesUnknown")}>
      <Table
        caption={`${t("ranking.table")}: ${issuer} ${year}`}
        columns={columns}
        rows={rows}
        rowKey={(entry) => entry.id}
        rowTone={(entry) => (entry.satker ? "plain" : "aside")}
        order={orderOfWord(order, PUBLISHED_COLUMNS)}
        onOrder={(next) => onOrder(rankingQuery.urut.parse(wordOfOrder(next, PUBLISHED_COLUMNS) ?? ""))}
        locale={locale}
        sortLabel={(column) => t("table.sortBy", { column })}
      />
    </Panel>
  );
}

function OtherBody({ name }: { name: string }) {
  const { t } = useWords();
  return (
    <span>
      {name} <span className={styles.aside}>{t("ranking.notSatker")}</span>
    </span>
  );
}
