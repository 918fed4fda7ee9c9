import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption } from "../../charts/chartTypes.ts";
import type { FigureView } from "../../charts/Figure.tsx";
import type { ItemGap_itemFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { itemGapHeight, itemGapMarks, itemGapOption, itemGapTable } from "./itemGapOption.ts";

interface ItemGapFigureProps {
  gaps: readonly ItemGap_itemFragment[];
  isDemo: boolean;
  aboutLines: readonly string[];
  view: FigureView;
  onView: (view: FigureView) => void;
}

/** Items in the order in which they are misunderstood. */
export function ItemGapFigure({ gaps, isDemo, aboutLines, view, onView }: ItemGapFigureProps) {
  const { t, words, locale } = useEvaluationWords();
  const option: BuildOption = useCallback((frame) => itemGapOption(gaps, frame, { t, words, locale }), [gaps, t, words, locale]);
  const table = useMemo(() => itemGapTable(gaps, { t, words, locale }), [gaps, t, words, locale]);
  const title = words("items.figure");
  const statistic = words("items.statistic");
  return (
    <Chart
      title={title}
      statistic={statistic}
      mark={isDemo ? <DemoMark /> : null}
      option={option}
      heightFor={(width) => itemGapHeight(gaps, width)}
      marks={itemGapMarks(gaps, { t, words, locale })}
      description={t("figure.aria", { title, statistic, n: formatNumber(gaps.length, locale) })}
      table={table}
      provenance={aboutLines.join(" · ")}
      aboutLines={aboutLines}
      view={view}
      onView={onView}
    />
  );
}
