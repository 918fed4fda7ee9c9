import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption } from "../../charts/chartTypes.ts";
import { useWording } from "./useWording.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { useLinkedSatker } from "../../pieces/LinkedSatker.tsx";
import { changeHeadline, changeSentence } from "./changeWords.ts";
import type { FigureFrame } from "./figureFrame.ts";
import type { ChangeModel } from "./movementModel.ts";
import { slopeHeight, slopeOption, slopeOrder, type SlopePeriods } from "./slopeOption.ts";
import { changeTable } from "./standingTables.ts";

interface SlopeFigureProps extends FigureFrame {
  model: ChangeModel;
  periods: SlopePeriods;
  groupName: string;
}

/** Two periods side by side; a line only where the difference may be told. */
export function SlopeFigure({ model, periods, groupName, frame }: SlopeFigureProps) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const linked = useLinkedSatker();
  const { chosen } = frame;
  const option: BuildOption = useCallback((chart) => slopeOption(model, periods, chosen, chart, wording), [model, periods, chosen, wording]);
  const table = useMemo(() => changeTable(model, periods, wording), [model, periods, wording]);
  const marks = useMemo(
    () => slopeOrder(model).map((change, dataIndex) => ({ id: change.code, seriesIndex: 0, dataIndex, seriesName: change.name, text: changeSentence(change, periods, wording) })),
    [model, periods, wording],
  );
  const title = changeHeadline(model, periods, wording);
  const statistic = words("chart.slopeStatistic", { n: formatNumber(model.commonCount, locale), group: groupName });
  return (
    <Chart
      title={title}
      statistic={statistic}
      mark={frame.isDemo ? <DemoMark /> : null}
      option={option}
      heightFor={() => slopeHeight(model)}
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
