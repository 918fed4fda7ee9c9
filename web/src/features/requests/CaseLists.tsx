import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { CaseLists_disputeFragment, CaseLists_objectionFragment } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { requestAddresses } from "../../pieces/requestAddresses.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./RequestCases.module.css";

export const CASE_OBJECTIONS = graphql(`
  fragment CaseLists_objection on Objection {
    id
    number
    dataset
    requestId
    ground
    receivedOn
    dueOn
    status
    answeredOn
    satker {
      id
      code
      type
      regionName
    }
  }
`);

export const CASE_DISPUTES = graphql(`
  fragment CaseLists_dispute on Dispute {
    id
    number
    dataset
    objectionId
    forum
    filedOn
    stage
    ruling
    admissibility
    satker {
      id
      code
      type
      regionName
    }
  }
`);

interface ListProps<Row> {
  rows: readonly Row[];
  province: string;
  /** Longest list that was asked for. */
  limit: number;
}

/** Objections, the newest first. */
export function ObjectionList({ rows: from, province, limit }: ListProps<FragmentType<typeof CASE_OBJECTIONS>>) {
  const { t, words, locale } = useRequestWords();
  const { data: rows } = useSuspenseFragment({ fragment: CASE_OBJECTIONS, from: [...from] });
  const columns: Column<CaseLists_objectionFragment>[] = [
    { key: "number", header: words("pages.cases.number"), isRowHeader: true, sortValue: ({ number }) => number, cell: ({ id, number }) => <CaseLink to={requestAddresses.objection(province, id)} number={number} /> },
    { key: "status", header: words("objection.due"), sortValue: ({ dueOn }) => dueOn, cell: ({ status, dueOn }) => [dueOn === null ? "" : formatLocalDate(dueOn, locale), words(`objection.${status}`)].filter(Boolean).join(": ") },
    { key: "ground", header: words("objection.ground"), sortValue: ({ ground }) => ground, cell: ({ ground }) => words("objection.groundOf", { letter: ground, meaning: words(`objection.${ground}`) }) },
    { key: "satker", header: words("board.columns.satker"), sortValue: ({ satker }) => satker?.regionName ?? null, cell: ({ satker }) => (satker ? <SatkerName satker={satker} /> : "–") },
    { key: "received", header: words("objection.received"), sortValue: ({ receivedOn }) => receivedOn, cell: ({ receivedOn }) => formatLocalDate(receivedOn, locale) },
    { key: "request", header: words("pages.cases.request"), cell: ({ requestId }) => (requestId === null ? words("pages.cases.noRequest") : <AppLink to={requestAddresses.request(province, requestId)}>{words("pages.cases.openRequest")}</AppLink>) },
  ];
  return (
    <Panel title={`${words("pages.cases.objections")} (${formatNumber(rows.length, locale)})`} note={words("pages.cases.objectionsNote")} aside={rows.some(({ dataset }) => dataset === "DEMO") ? <DemoMark /> : undefined}>
      {rows.length === 0 ? (
        <p className={styles.none}>{words("pages.cases.objectionsNone")}</p>
      ) : (
        <Table caption={words("pages.cases.objections")} columns={columns} rows={rows} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      )}
      {rows.length === limit ? <p className={styles.none}>{words("pages.cases.limited", { n: formatNumber(limit, locale) })}</p> : null}
    </Panel>
  );
}

/** Disputes, the newest filing first, with the verdict of the rules on that day. */
export function DisputeList({ rows: from, province, limit }: ListProps<FragmentType<typeof CASE_DISPUTES>>) {
  const { t, words, locale } = useRequestWords();
  const { data: rows } = useSuspenseFragment({ fragment: CASE_DISPUTES, from: [...from] });
  const columns: Column<CaseLists_disputeFragment>[] = [
    { key: "number", header: words("pages.cases.number"), isRowHeader: true, sortValue: ({ number }) => number, cell: ({ objectionId, number }) => <CaseLink to={requestAddresses.objection(province, objectionId)} number={number} /> },
    {
      key: "verdict",
      header: words("pages.cases.verdict"),
      sortValue: ({ admissibility }) => admissibility,
      cell: ({ admissibility }) => (
        <span className={styles.verdict} data-verdict={admissibility}>
          {words(`admissibility.${admissibility}`)}
        </span>
      ),
    },
    { key: "stage", header: words("dispute.stage"), sortValue: ({ stage }) => stage, cell: ({ stage }) => words(`dispute.${stage}`) },
    { key: "ruling", header: words("dispute.ruling"), sortValue: ({ ruling }) => ruling, cell: ({ ruling }) => (ruling === null ? words("dispute.rulingNone") : words(`dispute.${ruling}`)) },
    { key: "forum", header: words("dispute.forum"), sortValue: ({ forum }) => forum, cell: ({ forum }) => words(`dispute.${forum}`) },
    { key: "satker", header: words("board.columns.satker"), sortValue: ({ satker }) => satker?.regionName ?? null, cell: ({ satker }) => (satker ? <SatkerName satker={satker} /> : "–") },
    { key: "filed", header: words("form.filedOn"), sortValue: ({ filedOn }) => filedOn, cell: ({ filedOn }) => formatLocalDate(filedOn, locale) },
  ];
  return (
    <Panel title={`${words("pages.cases.disputes")} (${formatNumber(rows.length, locale)})`} note={words("pages.cases.disputesNote")} aside={rows.some(({ dataset }) => dataset === "DEMO") ? <DemoMark /> : undefined}>
      {rows.length === 0 ? (
        <p className={styles.none}>{words("pages.cases.disputesNone")}</p>
      ) : (
        <Table caption={words("pages.cases.disputes")} columns={columns} rows={rows} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      )}
      {rows.length === limit ? <p className={styles.none}>{words("pages.cases.limited", { n: formatNumber(limit, locale) })}</p> : null}
    </Panel>
  );
}

function CaseLink({ to, number }: { to: string; number: string }) {
  return (
    <AppLink to={to} className={styles.number}>
      {number}
    </AppLink>
  );
}
