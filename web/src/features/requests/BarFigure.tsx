import { useRef } from "react";
import { Figure } from "../../charts/Figure.tsx";
import { useChartTheme } from "../../charts/chartTheme.ts";
import { useWidth } from "../../charts/useWidth.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { layBars, type Bar } from "./barModel.ts";
import { BarPicture } from "./BarPicture.tsx";
import { barTable } from "./barTable.ts";
import styles from "./BarFigure.module.css";

interface BarFigureProps {
  title: string;
  /** What is counted, unit, n. */
  statistic: string;
  bars: readonly Bar[];
  /** End of the scale; absent: the greatest value. */
  most?: number;
  provenance: string;
  isDemo: boolean;
}

/** Numbers side by side as bars, with intervals where they are shares, and the same as a table. */
export function BarFigure({ title, statistic, bars, most, provenance, isDemo }: BarFigureProps) {
  const { words } = useRequestWords();
  const theme = useChartTheme();
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const layout = layBars(bars, width, most);
  return (
    <Figure title={title} statistic={statistic} table={barTable(bars, words)} provenance={provenance} aboutLines={[provenance]} height={layout.height} mark={isDemo ? <DemoMark /> : undefined}>
      <div ref={element} className={styles.bars}>
        <BarPicture label={title} layout={layout} width={width} theme={theme} />
      </div>
    </Figure>
  );
}
