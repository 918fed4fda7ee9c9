import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption } from "../../charts/chartTypes.ts";
import { useWording } from "./useWording.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { useLinkedSatker } from "../../pieces/LinkedSatker.tsx";
import { bumpHeight, bumpOption, bumpOrder } from "./bumpOption.ts";
import type { FigureFrame } from "./figureFrame.ts";
import type { PathModel } from "./pathModel.ts";
import { pathHeadline, pathSentence } from "./pathWords.ts";
import { pathTable } from "./standingTables.ts";

interface PathFigureProps extends FigureFrame {
  model: PathModel;
  /** Under which method or methods the places were computed. */
  manner: string;
  groupName: string;
}

/** Places over the periods, one line a satker. */
export function PathFigure({ model, manner, groupName, frame }: PathFigureProps) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const linked = useLinkedSatker();
  const { chosen } = frame;
  const option: BuildOption = useCallback((chart) => bumpOption(model, chosen, chart, wording), [model, chosen, wording]);
  const table = useMemo(() => pathTable(model, wording), [model, wording]);
  const marks = useMemo(
    () => bumpOrder(model).map((path, dataIndex) => ({ id: path.code, seriesIndex: 0, dataIndex, seriesName: path.name, text: pathSentence(path, model, wording) })),
    [model, wording],
  );
  const title = pathHeadline(model, wording);
  const statistic = words("chart.pathStatistic", { manner, n: formatNumber(marks.length, locale), group: groupName });
  return (
    <Chart
      title={title}
      statistic={statistic}
      mark={frame.isDemo ? <DemoMark /> : null}
      option={option}
      heightFor={() => bumpHeight(model)}
      marks={marks}
      reached={linked.code}
      onReach={linked.reach}
      onSelect={frame.onChoose}
      description={t("figure.aria", { title, statistic, n: formatNumber(marks.length, locale) })}
      table={table}
      provenance={frame.aboutLines.join(" · ")}
      aboutLines={frame.aboutLines}
      view={frame.view}
      onView={frame.onView}
    />
  );
}
