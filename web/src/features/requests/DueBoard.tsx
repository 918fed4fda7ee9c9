import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { regimeOfWord, requestAddresses, type BoardSearch } from "../../pieces/requestAddresses.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { ClockBadge } from "./ClockBadge.tsx";
import styles from "./DueBoard.module.css";
import { boardTotals, shownGroups, type DueItem, type ShownGroup } from "./dueModel.ts";

export const DUE_BOARD = graphql(`
  fragment DueBoard_board on DueBoard {
    id
    today
    dataset
    groups {
      group
      count
      byRegime {
        regime
        count
      }
      items {
        id
        leftWorkingDays
        lateWorkingDays
        request {
          id
          number
          status
          regime
          receivedOn
          dueOn
          satker {
            id
            code
            type
            regionName
          }
        }
        deadlineByRegime {
          regime
          dueOn
        }
      }
    }
  }
`);

interface DueBoardProps {
  board: FragmentType<typeof DUE_BOARD>;
  province: string;
  search: BoardSearch;
}

/** Open requests by when they fall due: late first, unknown last and never left out. */
export function DueBoard({ board: from, province, search }: DueBoardProps) {
  const { words, locale } = useRequestWords();
  const { data: board } = useSuspenseFragment({ fragment: DUE_BOARD, from });
  const groups = shownGroups(board, { due: search.tempo, regime: search.rezim === null ? null : regimeOfWord(search.rezim) });
  const totals = boardTotals(groups);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <p className={styles.sentence} role="status">
        {totals.open === 0 ? words("board.sentenceNone") : words("board.sentence", { open: number(totals.open), late: number(totals.late), today: number(totals.today) })}{" "}
        <span className={styles.asOf}>{words("board.asOf", { date: formatLocalDate(board.today, locale) })}</span> {board.dataset === "DEMO" ? <DemoMark /> : null}
      </p>
      {totals.open === 0 ? <EmptyState title={words("board.empty")} next={words("board.emptyNext")} /> : groups.map((group) => <Group key={group.group} shown={group} province={province} search={search} />)}
    </>
  );
}

function Group({ shown, province, search }: { shown: ShownGroup; province: string; search: BoardSearch }) {
  const { t, words, locale } = useRequestWords();
  const { group, count, items } = shown;
  const title = `${words(`board.group.${group}`)} (${formatNumber(count, locale)})`;
  const columns: Column<DueItem>[] = [
    {
      key: "request",
      header: words("board.columns.request"),
      isRowHeader: true,
      sortValue: ({ request }) => request.number,
      cell: ({ request }) => (
        <AppLink to={requestAddresses.request(province, request.id, search)} className={styles.request}>
          {request.number}
        </AppLink>
      ),
    },
    { key: "clock", header: words("board.columns.clock"), sortValue: ({ request }) => request.dueOn, cell: (item) => <ClockBadge clock={{ status: item.request.status, leftWorkingDays: item.leftWorkingDays, lateWorkingDays: item.lateWorkingDays }} /> },
    { key: "due", header: words("board.columns.due"), sortValue: ({ request }) => request.dueOn, cell: (item) => <DueDate item={item} /> },
    { key: "regime", header: words("board.columns.regime"), sortValue: ({ request }) => request.regime, cell: ({ request }) => words(`regime.${request.regime ?? "none"}`) },
    { key: "satker", header: words("board.columns.satker"), sortValue: ({ request }) => request.satker?.regionName ?? null, cell: ({ request }) => (request.satker ? <SatkerName satker={request.satker} /> : "–") },
    { key: "received", header: words("board.columns.received"), sortValue: ({ request }) => request.receivedOn, cell: ({ request }) => formatLocalDate(request.receivedOn, locale) },
  ];
  return (
    <Panel title={title} note={words(`board.groupNote.${group}`)}>
      {items.length === 0 ? (
        <p className={styles.none}>{words("board.groupEmpty")}</p>
      ) : (
        <Table caption={title} columns={columns} rows={items} rowKey={(item) => item.id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      )}
      {items.length < count ? <p className={styles.none}>{words("board.more", { shown: formatNumber(items.length, locale), total: formatNumber(count, locale) })}</p> : null}
    </Panel>
  );
}

/** The due date, or both while the regime is undecided. */
function DueDate({ item }: { item: DueItem }) {
  const { words, locale } = useRequestWords();
  if (item.request.dueOn !== null) return formatLocalDate(item.request.dueOn, locale);
  const either = item.deadlineByRegime.filter(({ dueOn }) => dueOn !== null);
  if (either.length === 0) return <span className={styles.none}>–</span>;
  return (
    <ul className={styles.either}>
      {either.map(({ regime, dueOn }) => (
        <li key={regime}>
          {words(`regime.${regime}`)}: {formatLocalDate(dueOn ?? "", locale)}
        </li>
      ))}
    </ul>
  );
}
