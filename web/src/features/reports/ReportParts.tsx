import type { ReactNode } from "react";
import type { Cell } from "../../lib/csv.ts";
import { useReportWords } from "../../i18n/reports.ts";
import { formatNumber } from "../../lib/number.ts";
import { noteNumber, type Footnote } from "./footnotes.ts";

interface ReportSectionProps {
  /** Also the address of the section. */
  id: string;
  title: string;
  note?: string;
  notes: readonly Footnote[];
  /** Key of the footnote. Left out: that of the section itself, if there is one. */
  from?: string;
  children: ReactNode;
}

/** A part of a report, with the number of the footnote that says where its numbers come from. */
export function ReportSection({ id, title, note, notes, from = id, children }: ReportSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <NoteMark notes={notes} from={from} />
      </h2>
      {note === undefined ? null : <p className="note">{note}</p>}
      {children}
    </section>
  );
}

/** The small number that leads to a footnote; nothing where there is none. */
export function NoteMark({ notes, from }: { notes: readonly Footnote[]; from: string }) {
  const { words } = useReportWords();
  const number = noteNumber(notes, from);
  if (number === 0) return null;
  return (
    <sup>
      <a href={`#catatan-${number}`} aria-label={words("note", { n: number })}>
        {number}
      </a>
    </sup>
  );
}

interface ReportTableProps {
  caption: string;
  columns: readonly { key: string; label: string; isNumber?: boolean }[];
  rows: readonly { key: string; cells: readonly Cell[] }[];
}

/** A table on paper. A word in place of a number is set apart from numbers by its slant, and says why there is none. */
export function ReportTable({ caption, columns, rows }: ReportTableProps) {
  const { locale } = useReportWords();
  return (
    <div className="wide" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, isNumber }) => (
              <th key={key} scope="col" data-number={isNumber}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {columns.map((column, index) => {
                const cell = cells[index] ?? "";
                const isMissing = typeof cell === "object";
                const shown = isMissing ? cell.missing : typeof cell === "number" ? formatNumber(cell, locale) : cell;
                return index === 0 ? (
                  <th key={column.key} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={column.key} data-number={column.isNumber} data-missing={isMissing}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A picture on paper: what it tells, what is measured, and the picture itself, drawn by the same option as on the screen. */
export function ReportFigure({ title, statistic, children }: { title: string; statistic: string; children: ReactNode }) {
  return (
    <figure>
      <figcaption>
        <strong>{title}</strong> {statistic}
      </figcaption>
      <div className="wide" role="region" aria-label={title} tabIndex={0}>
        {children}
      </div>
    </figure>
  );
}

/** SVG text of a chart, told in one sentence to those who do not see it. */
export function DrawnPicture({ svg, label }: { svg: string; label: string }) {
  // Our own drawing: ECharts made it of an option and escapes every text.
  // oxlint-disable-next-line react/no-danger
  return <div role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />;
}
