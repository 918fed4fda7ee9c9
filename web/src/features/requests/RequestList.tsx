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
import styles from "./DueBoard.module.css";

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
    {
      key: "request",
      header: words("board.columns.request"),
      isRowHeader: true,
      sortValue: ({ number }) => number,
      cell: (request) => (
        <AppLink to={requestAddresses.request(province, request.id)} className={styles.request}>
          {registerNumber(request)}
        </AppLink>
      ),
    },
    { key: "status", header: words("pages.list.status"), sortValue: ({ status }) => status, cell: ({ status }) => <ClockBadge clock={{ status, leftWorkingDays: null, lateWorkingDays: null }} /> },
    { key: "received", header: words("board.columns.received"), sortValue: ({ receivedOn }) => receivedOn, cell: ({ receivedOn }) => day(receivedOn) },
    { key: "due", header: words("board.columns.due"), sortValue: ({ dueOn }) => dueOn, cell: ({ dueOn }) => day(dueOn) },
    { key: "notice", header: words("pages.list.notice"), sortValue: ({ noticeOn }) => noticeOn, cell: (request) => <Notice request={request} /> },
    { key: "regime", header: words("board.columns.regime"), sortValue: ({ regime }) => regime, cell: ({ regime }) => words(`regime.${regime ?? "none"}`) },
    { key: "satker", header: words("board.columns.satker"), sortValue: ({ satker }) => satker?.regionName ?? null, cell: ({ satker }) => (satker ? <SatkerName satker={satker} /> : "–") },
  ];
  return <Table caption={words("pages.list.table")} columns={columns} rows={requests} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />;
}

/** The written notice: when, what it said, and after how many working days. */
function Notice({ request }: { request: RequestList_requestFragment }) {
  const { words, locale } = useRequestWords();
  const { noticeOn, decision, workingDaysToNotice: days } = request;
  if (noticeOn === null) return <span className={styles.none}>{words("pages.list.noDecision")}</span>;
  return (
    <>
      {formatLocalDate(noticeOn, locale)}
      {decision === null ? null : `: ${words(`decision.${decision}`)}`}
      {days === null ? null : <span className={styles.detail}>{words("pages.list.afterDays", { n: formatNumber(days, locale) })}</span>}
    </>
  );
}

/** The number, with its year where the number itself does not say it: numbers begin anew each year. */
function registerNumber({ number, registerYear }: Pick<RequestList_requestFragment, "number" | "registerYear">): string {
  return number.includes(String(registerYear)) ? number : `${number} (${registerYear})`;
}
