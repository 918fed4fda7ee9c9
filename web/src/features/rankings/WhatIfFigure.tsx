import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption } from "../../charts/chartTypes.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { useLinkedSatker } from "../../pieces/LinkedSatker.tsx";
import { bumpHeight, bumpOption, bumpOrder } from "./bumpOption.ts";
import type { FigureFrame } from "./figureFrame.ts";
import { shiftTable } from "./standingTables.ts";
import { useWording } from "./useWording.ts";
import { shiftPaths, shiftSummary, type Shift } from "./whatIfModel.ts";
import { shiftSentence } from "./whatIfWords.ts";

interface WhatIfFigureProps extends FigureFrame {
  shifts: readonly Shift[];
  groupName: string;
}

/** Places by the method at the left, by the trial at the right. */
export function WhatIfFigure({ shifts, groupName, frame }: WhatIfFigureProps) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const linked = useLinkedSatker();
  const { chosen } = frame;
  const paths = useMemo(() => shiftPaths(shifts, { before: words("whatIf.sides.before"), after: words("whatIf.sides.after") }), [shifts, words]);
  const option: BuildOption = useCallback((chart) => bumpOption(paths, chosen, chart, wording), [paths, chosen, wording]);
  const table = useMemo(() => shiftTable(shifts, wording), [shifts, wording]);
  const marks = useMemo(() => {
    const byCode = new Map(shifts.map((shift) => [shift.code, shift]));
    return bumpOrder(paths).map(({ code, name }, dataIndex) => {
      const shift = byCode.get(code);
      return { id: code, seriesIndex: 0, dataIndex, seriesName: name, text: shift === undefined ? name : shiftSentence(shift, wording) };
    });
  }, [paths, shifts, wording]);
  const { moved } = shiftSummary(shifts);
  const title = moved === 0 ? words("whatIf.resultTitleNone") : words("whatIf.resultTitle", { moved: formatNumber(moved, locale) });
  const statistic = words("whatIf.resultStatistic", { n: formatNumber(marks.length, locale), group: groupName });
  return (
    <Chart
      title={title}
      statistic={statistic}
      mark={frame.isDemo ? <DemoMark /> : null}
      option={option}
      heightFor={() => bumpHeight(paths)}
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
