import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useWords } from "../i18n/i18n.ts";
import { classNames } from "./classNames.ts";
import { sortRows, type SortOrder, type SortValue } from "./sortRows.ts";
import styles from "./Table.module.css";
import { useFind } from "./useFind.tsx";
import { BLOCK_SIZE, blocksOf, useSeenBlocks } from "./useSeenBlocks.ts";

declare module "react" {
  interface CSSProperties {
    /** Rows whose place is kept. */
    "--rows"?: number;
  }
}

export interface Column<R> {
  key: string;
  header: string;
  cell: (row: R) => ReactNode;
  align?: "left" | "right";
  /** Absent: the column cannot be sorted. */
  sortValue?: (row: R) => SortValue;
  /** The cell that names the row; it stays in view and heads the card on a phone. */
  isRowHeader?: boolean;
}

interface TableProps<R> {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** Marks rows that want another look. */
  rowTone?: (row: R) => "plain" | "aside";
  /** What a reader may look for in a row: long tables then have a field to find rows with, since not all of them are drawn. */
  findText?: (row: R) => string;
  /** Written on the row as data-satker, so that other parts of the page can point to it. */
  rowSatker?: (row: R) => string | null;
  /** More columns than a desk is wide: it scrolls sideways in a window of its own. */
  isWide?: boolean;
  /** The row that the page is about: marked, and drawn even in a long table. */
  isCurrent?: (row: R) => boolean;
  /** Given: the page keeps the order (in its address). Null: the rows' own order. Absent: the table keeps it. */
  order?: SortOrder | null;
  onOrder?: (order: SortOrder | null) => void;
  locale: string;
  sortLabel: (column: string) => string;
}

/** A table with sticky header and first column; under 640 px each row becomes a card. Of a long table the rows far below are drawn when they come near. */
export function Table<R>(table: TableProps<R>) {
  const { caption, columns, locale, sortLabel } = table;
  const { t } = useWords();
  const [ownOrder, setOwnOrder] = useState<SortOrder | null>(null);
  const order = table.order === undefined ? ownOrder : table.order;
  const setOrder = table.onOrder ?? setOwnOrder;
  const sortColumn = columns.find((column) => column.key === order?.column);
  const find = useFind({ rows: table.rows, findText: table.findText, locale });
  const { found } = find;
  const shown = useMemo(() => (order && sortColumn?.sortValue ? sortRows(found, sortColumn.sortValue, order.direction, locale) : found), [order, sortColumn, found, locale]);

  const element = useRef<HTMLTableElement>(null);
  const blocks = useMemo(() => blocksOf(shown), [shown]);
  const isSeen = useSeenBlocks(element, blocks.length);

  // Where the page keeps the order, it is drawn a moment after it was chosen: the next choice follows the last one, not what is drawn yet.
  const chosen = useRef(order);
  useEffect(
    function followThePage() {
      chosen.current = order;
    },
    // Its two words: an order of the same words is made anew with every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [order?.column, order?.direction],
  );
  const handleSort = (column: string) => {
    const last = chosen.current;
    if (last?.column !== column) chosen.current = { column, direction: "ascending" };
    else chosen.current = last.direction === "ascending" ? { column, direction: "descending" } : null;
    setOrder(chosen.current);
  };

  return (
    <>
      {find.field}
      {/* The roles are written out because cards change display, which would take the table meaning away. */}
      <div className={styles.scroll} data-wide={table.isWide === true} role="region" aria-label={t("table.region", { caption })} tabIndex={0}>
        <table ref={element} className={styles.table} role="table" aria-rowcount={shown.length + 1}>
          <caption className={styles.caption}>{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  role="columnheader"
                  className={classNames(styles.header, column.isRowHeader && styles.first)}
                  data-align={column.align ?? "left"}
                  aria-sort={order?.column === column.key ? order.direction : undefined}
                >
                  {column.sortValue ? (
                    <button
                      type="button"
                      className={styles.sort}
                      aria-label={sortLabel(column.header)}
                      onClick={() => handleSort(column.key)}
                    >
                      {column.header}
                      <svg className={styles.arrow} width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
                        <path d="M4 0 8 5H0z" data-on={order?.column === column.key && order.direction === "ascending"} />
                        <path d="M4 12 0 7h8z" data-on={order?.column === column.key && order.direction === "descending"} />
                      </svg>
                    </button>
                  ) : (
                    column.header
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {blocks.map((block, index) =>
            isSeen(index) || block.some((row) => table.isCurrent?.(row)) ? (
              <tbody key={index} role="rowgroup">
                <BlockOfRows block={block} first={index * BLOCK_SIZE + 2} columns={columns} rowKey={table.rowKey} rowTone={table.rowTone} rowSatker={table.rowSatker} isCurrent={table.isCurrent} />
              </tbody>
            ) : (
              <tbody key={index} aria-hidden="true" data-block={index}>
                <tr className={styles.unseen} style={{ "--rows": block.length }}>
                  <td colSpan={columns.length} />
                </tr>
              </tbody>
            ),
          )}
        </table>
      </div>
    </>
  );
}

interface BlockProps<R> extends Pick<TableProps<R>, "columns" | "rowKey"> {
  block: readonly R[];
  /** Place of its first row in the whole table, the head included, from 1. */
  first: number;
  rowTone: TableProps<R>["rowTone"] | undefined;
  rowSatker: TableProps<R>["rowSatker"] | undefined;
  isCurrent: TableProps<R>["isCurrent"] | undefined;
}

/** Not drawn again while somebody types what to look for: only when its rows or the page change. */
const BlockOfRows = memo(function BlockOfRows<R>({ block, first, rowKey, ...row }: BlockProps<R>) {
  return block.map((each, position) => <Row key={rowKey(each)} {...row} row={each} rowIndex={first + position} />);
}) as <R>(props: BlockProps<R>) => ReactNode;

function Row<R>({ columns, row, rowTone, rowSatker, isCurrent, rowIndex }: Omit<BlockProps<R>, "block" | "first" | "rowKey"> & { row: R; rowIndex: number }) {
  return (
    <tr
      role="row"
      aria-rowindex={rowIndex}
      aria-current={isCurrent?.(row) === true ? "true" : undefined}
      className={styles.row}
      data-tone={rowTone?.(row) ?? "plain"}
      data-satker={rowSatker?.(row) ?? undefined}
    >
      {columns.map((column) =>
        column.isRowHeader ? (
          <th key={column.key} scope="row" role="rowheader" className={classNames(styles.cell, styles.first)} data-align="left">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} role="cell" className={styles.cell} data-align={column.align ?? "left"} data-label={column.header}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
