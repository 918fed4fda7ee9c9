import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption } from "../../charts/chartTypes.ts";
import { useWording } from "./useWording.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { useLinkedSatker } from "../../pieces/LinkedSatker.tsx";
import { BandLegend } from "./BandLegend.tsx";
import { CATERPILLAR_HEIGHT, caterpillarOption, LINES_UP_TO } from "./caterpillarOption.ts";
import { dotPlotLayout, dotPlotOption } from "./dotPlotOption.ts";
import type { FigureFrame } from "./figureFrame.ts";
import { plotHeadline } from "./headlines.ts";
import type { StandingModel } from "./standingModel.ts";
import { standingTable } from "./standingTables.ts";
import { sentenceWriter } from "./standingWords.ts";

interface StandingPlotProps extends FigureFrame {
  model: StandingModel;
  /** What is ranked: "Indeks provinsi". */
  basisName: string;
  /** Number of simulated rankings; 0: none. */
  runs: number;
}

/** Scores with their intervals over the classes: a line each for a province, side by side for the country. */
export function StandingPlot({ model, basisName, runs, frame }: StandingPlotProps) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const linked = useLinkedSatker();
  const isLong = model.standings.length > LINES_UP_TO;
  const { chosen } = frame;
  const option: BuildOption = useCallback(
    (chart) => (isLong ? caterpillarOption(model, chosen, chart, wording) : dotPlotOption(model, chosen, chart, wording)),
    [isLong, model, chosen, wording],
  );
  const table = useMemo(() => standingTable(model, wording), [model, wording]);
  const marks = useMemo(() => {
    const sentenceOf = sentenceWriter(model, wording);
    return model.standings.map((standing, dataIndex) => ({ id: standing.code, seriesIndex: 0, dataIndex, text: sentenceOf(standing) }));
  }, [model, wording]);
  const title = plotHeadline(model, wording);
  const facts = { basis: basisName, n: formatNumber(model.n, locale), group: model.groupName };
  const statistic = runs > 0 ? words("chart.plotStatistic", { ...facts, runs: formatNumber(runs, locale) }) : words("chart.plotStatisticPlain", facts);
  return (
    <Chart
      title={title}
      statistic={statistic}
      mark={frame.isDemo ? <DemoMark /> : null}
      option={option}
      heightFor={(width) => (isLong ? CATERPILLAR_HEIGHT : dotPlotLayout(model, width).height)}
      marks={marks}
      reached={linked.code}
      onReach={linked.reach}
      onSelect={frame.onChoose}
      description={t("figure.aria", { title, statistic, n: formatNumber(marks.length, locale) })}
      legend={<BandLegend model={model} />}
      table={table}
      provenance={frame.aboutLines.join(" · ")}
      aboutLines={frame.aboutLines}
      view={frame.view}
      onView={frame.onView}
    />
  );
}
