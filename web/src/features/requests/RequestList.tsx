import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { RequestList_requestFragment } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { requestAddresses } from "../../pieces/requestAddresses.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { ClockBadge } from "./ClockBadge.tsx";

export const REQUEST_LIST = graphql(`
  fragment RequestList_request on InformationRequest {
    id
    number
    registerYear
    status
    regime
    receivedOn
    dueOn
    noticeOn
    decision
    workingDaysToNotice
    satker {
      id
      code
      type
      regionName
    }
  }
`);

/** Requests line by line, answered ones too: when received, when due, when and how answered. */
export function RequestList({ requests: from, province }: { requests: readonly FragmentType<typeof REQUEST_LIST>[]; province: string }) {
  const { t, words, locale } = useRequestWords();
  const { data: requests } = useSuspenseFragment({ fragment: REQUEST_LIST, from: [...from] });
  const day = (date: string | null) => (date === null ? "–" : formatLocalDate(date, locale));
  const columns: Column<RequestList_requestFragment>[] = [
    { key: "request", header: words("board.columns.request"), isRowHeader: true, sortValue: ({ number }) => number, cell: ({ id, number, registerYear }) => <AppLink to={requestAddresses.request(province, id)}>{`${number} (${registerYear})`}</AppLink> },
    { key: "status", header: words("pages.list.status"), sortValue: ({ status }) => status, cell: ({ status }) => <ClockBadge clock={{ status, leftWorkingDays: null, lateWorkingDays: null }} /> },
    { key: "received", header: words("board.columns.received"), sortValue: ({ receivedOn }) => receivedOn, cell: ({ receivedOn }) => day(receivedOn) },
    { key: "due", header: words("board.columns.due"), sortValue: ({ dueOn }) => dueOn, cell: ({ dueOn }) => day(dueOn) },
    { key: "notice", header: words("pages.list.notice"), sortValue: ({ noticeOn }) => noticeOn, cell: ({ noticeOn }) => (noticeOn === null ? words("pages.list.noDecision") : day(noticeOn)) },
    { key: "decision", header: words("pages.list.decision"), sortValue: ({ decision }) => decision, cell: ({ decision }) => (decision === null ? "–" : words(`decision.${decision}`)) },
    { key: "days", header: words("pages.list.days"), align: "right", sortValue: ({ workingDaysToNotice }) => workingDaysToNotice, cell: ({ workingDaysToNotice }) => (workingDaysToNotice === null ? words("pages.list.daysNone") : formatNumber(workingDaysToNotice, locale)) },
    { key: "regime", header: words("board.columns.regime"), sortValue: ({ regime }) => regime, cell: ({ regime }) => words(`regime.${regime ?? "none"}`) },
    { key: "satker", header: words("board.columns.satker"), sortValue: ({ satker }) => satker?.regionName ?? null, cell: ({ satker }) => (satker ? <SatkerName satker={satker} /> : "–") },
  ];
  return <Table caption={words("pages.list.table")} columns={columns} rows={requests} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />;
}
