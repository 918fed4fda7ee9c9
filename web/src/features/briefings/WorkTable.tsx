import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { WorkTable_taskFragment } from "../../gql/graphql.ts";
import { useBriefingWords } from "../../i18n/briefings.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { orderOfWord, wordOfOrder } from "../../pieces/tableOrder.ts";
import { WORK_COLUMNS, worklistQuery, type WorklistSearch } from "../../pieces/worklistAddresses.ts";
import { Table, type Column } from "../../ui/Table.tsx";
import { dueWords, mendAddress, reasonWords } from "./workModel.ts";
import styles from "./WorkTable.module.css";

export const WORK_TABLE = graphql(`
  fragment WorkTable_task on WorkTask {
    id
    kind
    reason
    time
    dueOn
    since
    daysLeft
    dayUnit
    record
    title
    detail
    satker {
      id
      code
      type
      regionName
    }
  }
`);

type Task = WorkTable_taskFragment;

interface WorkTableProps {
  tasks: readonly FragmentType<typeof WORK_TABLE>[];
  /** True: the column of satker would say the same in each row. */
  isOneSatker: boolean;
  /** As the address says. Null: what is due first. */
  order: WorklistSearch["urut"];
  onOrder: (order: WorklistSearch["urut"]) => void;
}

/** Tasks line by line; each leads to the place where it is mended. */
export function WorkTable({ tasks: from, isOneSatker, order, onOrder }: WorkTableProps) {
  const { t, words, locale } = useBriefingWords();
  const { data: tasks } = useSuspenseFragment({ fragment: WORK_TABLE, from: [...from] });
  const columns: Column<Task>[] = [
    {
      key: "what",
      header: words("work.columns.what"),
      isRowHeader: true,
      sortValue: (task) => words(`work.kindLong.${task.kind}`),
      cell: (task) => (
        <>
          <span className={styles.kind}>{words(`work.kindLong.${task.kind}`)}</span>
          <span className={styles.title}>{task.title}</span>
        </>
      ),
    },
    ...(isOneSatker ? [] : [{ key: "satker", header: words("work.columns.satker"), sortValue: (task: Task) => task.satker.regionName, cell: (task: Task) => <SatkerName satker={task.satker} /> }]),
    { key: "due", header: words("work.columns.due"), sortValue: (task) => task.dueOn ?? task.since ?? null, cell: (task) => <Due task={task} /> },
    { key: "why", header: words("work.columns.why"), cell: (task) => <span className={styles.why}>{reasonWords(task, words)}</span> },
    {
      key: "action",
      header: words("work.columns.action"),
      cell: (task) => (
        <AppLink to={mendAddress(task)} className={styles.action} aria-label={words("work.actionOf", { action: words(`work.action.${task.kind}`), title: task.title, satker: satkerShortName(task.satker) })}>
          {words(`work.action.${task.kind}`)}
        </AppLink>
      ),
    },
  ];
  return <Table caption={words("work.table")} columns={columns} rows={tasks} rowKey={(task) => task.id} rowSatker={(task) => task.satker.code} order={orderOfWord(order, WORK_COLUMNS)} onOrder={(next) => onOrder(worklistQuery.urut.parse(wordOfOrder(next, WORK_COLUMNS) ?? ""))} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />;
}

function Due({ task }: { task: Task }) {
  const { words, locale } = useBriefingWords();
  const { text, tone } = dueWords(task, words, locale);
  const hasDate = typeof task.dueOn === "string" && task.time !== "UNDATED";
  return (
    <>
      <span className={styles.due} data-tone={tone}>
        {text}
      </span>
      {hasDate ? <span className={styles.date}>{formatLocalDate(task.dueOn ?? "", locale)}</span> : null}
    </>
  );
}
