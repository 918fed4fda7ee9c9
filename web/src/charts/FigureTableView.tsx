import { useWords } from "../i18n/i18n.ts";
import type { Cell } from "../lib/csv.ts";
import { formatNumber } from "../lib/number.ts";
import type { SortValue } from "../ui/sortRows.ts";
import { Table, type Column } from "../ui/Table.tsx";
import type { FigureTable } from "./chartTypes.ts";
import styles from "./FigureTableView.module.css";

type Row = FigureTable["rows"][number];

/** The table twin of a figure: the same rows, nothing cut. */
export function FigureTableView({ caption, table }: { caption: string; table: FigureTable }) {
  const { t, locale } = useWords();
  const columns: Column<Row>[] = table.columns.map((column, index) => ({
    key: column.key,
    header: column.label,
    align: column.kind === "number" ? "right" : "left",
    isRowHeader: index === 0,
    sortValue: (row) => sortValueOf(row.cells[index]),
    cell: (row) => {
      const cell = row.cells[index];
      if (cell === undefined) return null;
      if (typeof cell === "object") return <span className={styles.missing}>{cell.missing}</span>;
      if (typeof cell === "number") return formatNumber(cell, locale);
      return index === 0 ? <span className={styles.name}>{cell}</span> : cell;
    },
  }));
  const twin = (
    <Table
      caption={caption}
      columns={columns}
      rows={table.rows}
      rowKey={(row) => row.id}
      findText={nameOf}
      locale={locale}
      sortLabel={(column) => t("table.sortBy", { column })}
    />
  );
  if (table.columns.length <= MOST_BESIDE) return twin;
  return (
    // A region that scrolls sideways must be reachable by keyboard.
    <div className={styles.wide} role="region" aria-label={caption} tabIndex={0}>
      {twin}
    </div>
  );
}

/** A row is found by what its first cell says, and by its code. */
function nameOf({ id, cells: [name] }: Row): string {
  return typeof name === "string" ? `${name} ${id}` : id;
}

/** More columns than this scroll within the figure instead of widening the page. */
const MOST_BESIDE = 9;

function sortValueOf(cell: Cell | undefined): SortValue {
  return cell === undefined || typeof cell === "object" ? null : cell;
}
