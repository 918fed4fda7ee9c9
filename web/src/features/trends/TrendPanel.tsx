import { memo, type ComponentProps } from "react";
import { PanelPicture } from "./PanelPicture.tsx";
import styles from "./TrendFigure.module.css";
import { lastText, lineName, panelText, type TrendTelling } from "./trendWords.ts";

interface TrendPanelProps extends Omit<ComponentProps<typeof PanelPicture>, "name" | "last"> {
  /** Unit: px. */
  x: number;
  y: number;
  /** The one that Tab reaches. */
  isEntry: boolean;
  /** Pressing it highlights, and once more not; else it leads on. */
  isToggle: boolean;
  telling: TrendTelling;
}

/** One line in a panel of its own, told in a sentence. Drawn anew only when its own facts change: of 514 the others stay. */
export const TrendPanel = memo(function TrendPanel({ x, y, isEntry, isToggle, telling, ...picture }: TrendPanelProps) {
  const { line, isHighlighted } = picture;
  const text = panelText(line, telling);
  return (
    <g role="button" aria-pressed={isToggle ? isHighlighted : undefined} tabIndex={isEntry ? 0 : -1} data-satker={line.key} aria-label={text} className={styles.panel} transform={`translate(${x} ${y})`}>
      <title>{text}</title>
      <PanelPicture {...picture} name={lineName(line, telling)} last={lastText(line, telling)} />
    </g>
  );
});
