import { memo } from "react";
import { usePublicationWords } from "../../i18n/publications.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { dutyGlyph } from "./DutyGlyph.tsx";
import styles from "./MatrixGrid.module.css";
import type { MatrixItem, MatrixLine } from "./matrixModel.ts";
import { countsText, lackText, type cellWriter } from "./matrixWords.ts";

interface MatrixGridLineProps {
  line: MatrixLine;
  items: readonly MatrixItem[];
  /** From 1. */
  row: number;
  /** Writes the sentence of a cell; the same for all lines. */
  sentenceOf: ReturnType<typeof cellWriter>;
  /** Column that Tab reaches, 0 the satker. Null: none in this line. */
  reachedColumn: number | null;
}

/** The lines of classes and of items above the first satker. */
const HEAD_LINES = 2;

/** One satker's line; drawn again only when its own stop for Tab moves. */
export const MatrixGridLine = memo(function MatrixGridLine({ line, items, row, sentenceOf, reachedColumn }: MatrixGridLineProps) {
  const { words, locale } = usePublicationWords();
  const wording = { words, locale };
  const name = satkerShortName(line.satker);
  return (
    <tr aria-rowindex={row + HEAD_LINES}>
      <th
        scope="row"
        className={styles.satker}
        data-place={`${row}:0`}
        tabIndex={reachedColumn === 0 ? 0 : -1}
        aria-label={words("matrix.row", { satker: name, counts: countsText(line.counts, wording) })}
      >
        <span className={styles.name}>{name}</span> <span className={styles.lack}>{lackText(line, wording)}</span>
      </th>
      {items.map((item, index) => {
        const cell = line.cells[index];
        if (!cell) return null;
        return (
          <td
            key={item.code}
            role="gridcell"
            className={`${styles.cell} ${dutyGlyph}`}
            data-state={cell.state}
            data-place={`${row}:${index + 1}`}
            tabIndex={reachedColumn === index + 1 ? 0 : -1}
            aria-label={sentenceOf(line.satker, item, cell)}
          />
        );
      })}
    </tr>
  );
});
