import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption } from "../../charts/chartTypes.ts";
import type { FigureView } from "../../charts/Figure.tsx";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import styles from "./ClaimFigure.module.css";
import { claimHeight, claimMarks, claimOption, claimTable } from "./claimOption.ts";
import { claimTotals, type ClaimRow } from "./claimRows.ts";

interface ClaimFigureProps {
  rows: readonly ClaimRow[];
  isDemo: boolean;
  aboutLines: readonly string[];
  view: FigureView;
  onView: (view: FigureView) => void;
}

/** What a satker claims beside what the verifier accepted, dimension by dimension and item by item. */
export function ClaimFigure({ rows, isDemo, aboutLines, view, onView }: ClaimFigureProps) {
  const { t, words, locale } = useEvaluationWords();
  const option: BuildOption = useCallback((frame) => claimOption(rows, frame, { t, words, locale }), [rows, t, words, locale]);
  const table = useMemo(() => claimTable(rows, { t, words, locale }), [rows, t, words, locale]);
  const totals = claimTotals(rows);
  const items = rows.filter((row) => !row.isDimension);
  const title =
    totals === null
      ? words("saq.titleWaiting", { n: formatNumber(items.filter((row) => row.silence !== "unanswered").length, locale) })
      : words("saq.titleGap", { claimed: formatNumber(totals.claimedPercent, locale), verified: formatNumber(totals.verifiedPercent, locale), n: formatNumber(totals.itemCount, locale) });
  const statistic = `${words("saq.statistic", { n: formatNumber(items.length, locale) })} ${words("saq.dimensionNote")}`;
  return (
    <Chart
      title={title}
      statistic={statistic}
      mark={isDemo ? <DemoMark /> : null}
      option={option}
      heightFor={(width) => claimHeight(rows, width)}
      marks={claimMarks(rows, { t, words, locale })}
      description={t("figure.aria", { title, statistic, n: formatNumber(rows.length, locale) })}
      legend={<ClaimLegend />}
      table={table}
      provenance={aboutLines.join(" · ")}
      aboutLines={aboutLines}
      view={view}
      onView={onView}
    />
  );
}

function ClaimLegend() {
  const { words } = useEvaluationWords();
  return (
    <ul className={styles.legend}>
      <li className={styles.entry}>
        <span className={styles.hollow} aria-hidden="true" /> {words("saq.self")}
      </li>
      <li className={styles.entry}>
        <span className={styles.filled} aria-hidden="true" /> {words("saq.verified")}
      </li>
    </ul>
  );
}
