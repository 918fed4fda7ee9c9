import { useMemo, useRef, useState, type ReactNode } from "react";
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
  locale: string;
  sortLabel: (column: string) => string;
}

/** A table with sticky header and first column; under 640 px each row becomes a card. Of a long table the rows far below are drawn when they come near. */
export function Table<R>(table: TableProps<R>) {
  const { caption, columns, locale, sortLabel } = table;
  const { t } = useWords();
  const [order, setOrder] = useState<SortOrder | null>(null);
  const sortColumn = columns.find((column) => column.key === order?.column);
  const find = useFind({ rows: table.rows, findText: table.findText, locale });
  const { found } = find;
  const shown = useMemo(() => (order && sortColumn?.sortValue ? sortRows(found, sortColumn.sortValue, order.direction, locale) : found), [order, sortColumn, found, locale]);

  const element = useRef<HTMLTableElement>(null);
  const blocks = blocksOf(shown);
  const isSeen = useSeenBlocks(element, blocks.length);

  const handleSort = (column: string) => {
    if (order?.column !== column) setOrder({ column, direction: "ascending" });
    else setOrder(order.direction === "ascending" ? { column, direction: "descending" } : null);
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
                {block.map((row, position) => (
                  <Row key={table.rowKey(row)} {...table} row={row} rowIndex={index * BLOCK_SIZE + position + 2} />
                ))}
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

function Row<R>({ columns, row, rowTone, rowSatker, isCurrent, rowIndex }: TableProps<R> & { row: R; rowIndex: number }) {
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
