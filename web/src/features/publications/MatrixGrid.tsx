import { memo, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import type { Confidence } from "../../gql/graphql.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { gridStep, type GridPlace } from "./gridWalk.ts";
import styles from "./MatrixGrid.module.css";
import { MatrixGridLine } from "./MatrixGridLine.tsx";
import { classSpans, type MatrixItem, type MatrixModel } from "./matrixModel.ts";
import { cellWriter, columnSentence, countsText } from "./matrixWords.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { rowParts } from "../../ui/rowWindow.ts";
import { useRowWindow } from "../../ui/useRowWindow.ts";

type GroundedItem = MatrixItem & { legalBasis: string; confidence: Confidence };

interface MatrixGridProps {
  model: MatrixModel<GroundedItem>;
  /** Says what the grid is and which keys walk it. */
  label: string;
  onOpen: (satkerCode: string) => void;
}

/** First cell of the first satker. Line 0 and column 0 are the heads. */
const ENTRY: GridPlace = { row: 1, column: 1 };

declare module "react" {
  interface CSSProperties {
    /** Columns of equal width. */
    "--columns"?: number;
  }
}

/** Unit: px. Height of a line; MatrixGrid.module.css writes the same as 2.25rem. */
const LINE_HEIGHT = 36;

/** Satker by items with sticky heads; of many satker the lines near the window are drawn. One stop for Tab; arrow keys walk; what is reached is told below in a sentence. */
export const MatrixGrid = memo(function MatrixGrid({ model, label, onOpen }: MatrixGridProps) {
  const { t, words, locale } = usePublicationWords();
  const table = useRef<HTMLTableElement>(null);
  const [reached, setReached] = useState<GridPlace>(ENTRY);
  const [pointed, setPointed] = useState<GridPlace | null>(null);
  const size = { rows: model.lines.length + 1, columns: model.items.length + 1 };
  const place = { row: Math.min(reached.row, size.rows - 1), column: Math.min(reached.column, size.columns - 1) };
  const scroll = useRef<HTMLDivElement>(null);
  const near = useRowWindow(scroll, { count: model.lines.length, rowHeight: LINE_HEIGHT, scroller: "element" });
  // The line that holds the focus stays, wherever one scrolls.
  const parts = useMemo(() => rowParts(model.lines.length, near, place.row - 1), [model, near, place.row]);
  const sentenceOf = useMemo(() => cellWriter({ words, locale }), [words, locale]);
  const spans = useMemo(() => classSpans(model.items), [model]);

  const sentenceAt = ({ row, column }: GridPlace): string => {
    const [line, item] = [model.lines[row - 1], model.items[column - 1]];
    const cell = line?.cells[column - 1];
    if (line && item && cell) return sentenceOf(line.satker, item, cell);
    if (line) return words("matrix.row", { satker: satkerShortName(line.satker), counts: countsText(line.counts, { words, locale }) });
    return item ? columnSentence(item, { words, locale }, t) : words("matrix.hint");
  };
  const handleKey = (event: KeyboardEvent) => {
    const next = gridStep(event.key, place, size, event.ctrlKey);
    if (next) {
      event.preventDefault();
      // A line that was not drawn yet is there before the focus goes to it.
      flushSync(() => setReached(next));
      elementAt(table.current, next)?.focus();
    } else if (event.key === "Enter") {
      const line = model.lines[place.row - 1];
      if (line) onOpen(line.satker.code);
    }
  };
  const handleFocus = (event: FocusEvent) => {
    const focused = placeOf(event.target);
    if (focused) setReached(focused);
  };
  const handlePoint = (event: MouseEvent) => setPointed(placeOf(event.target));
  const handlePress = (event: MouseEvent) => {
    const pressed = placeOf(event.target);
    const line = pressed ? model.lines[pressed.row - 1] : undefined;
    if (line) onOpen(line.satker.code);
  };

  return (
    <div className={styles.whole}>
      <div ref={scroll} className={styles.scroll}>
        {/* Keys and presses are handled once for all cells. */}
        <table
          ref={table}
          role="grid"
          aria-label={label}
          aria-rowcount={size.rows + 1}
          aria-colcount={size.columns}
          className={styles.grid}
          style={{ "--columns": model.items.length }}
          onKeyDown={handleKey}
          onFocus={handleFocus}
          onMouseOver={handlePoint}
          onMouseLeave={() => setPointed(null)}
          onClick={handlePress}
        >
          <thead>
            <tr>
              <td className={styles.corner} aria-hidden="true" />
              {spans.map((span) => (
                <th key={span.class} colSpan={span.count} scope="colgroup" className={styles.class}>
                  <span className={styles.className}>{words(`class.${span.class}`)}</span>
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col" className={styles.corner} data-place="0:0" tabIndex={place.row === 0 && place.column === 0 ? 0 : -1}>
                {words("matrix.satker")}
              </th>
              {model.items.map((item, index) => (
                <th
                  key={item.code}
                  scope="col"
                  className={styles.item}
                  data-place={`0:${index + 1}`}
                  tabIndex={place.row === 0 && place.column === index + 1 ? 0 : -1}
                  aria-label={columnSentence(item, { words, locale }, t)}
                >
                  {item.code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => {
              if ("left" in part) return <tr key={`after ${part.after}`} aria-hidden="true" className={styles.undrawn} style={{ "--rows": part.left }} />;
              const line = model.lines[part.row];
              const row = part.row + 1;
              return line === undefined ? null : <MatrixGridLine key={line.satker.code} line={line} items={model.items} row={row} sentenceOf={sentenceOf} reachedColumn={place.row === row ? place.column : null} />;
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.told} aria-hidden="true">
        {pointed ? sentenceAt(pointed) : sentenceAt(reached === ENTRY ? { row: 0, column: 0 } : place)}
      </p>
    </div>
  );
});

function elementAt(table: HTMLTableElement | null, { row, column }: GridPlace): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`) ?? null;
}

/** The place an element stands at. Null: none. */
function placeOf(target: EventTarget): GridPlace | null {
  const text = target instanceof Element ? target.closest<HTMLElement>("[data-place]")?.dataset["place"] : undefined;
  const [row, column] = (text ?? "").split(":").map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}
