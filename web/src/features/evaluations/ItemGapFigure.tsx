import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption } from "../../charts/chartTypes.ts";
import type { FigureView } from "../../charts/Figure.tsx";
import { graphql } from "../../gql/index.ts";
import type { ItemGapFigure_itemFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { itemGapHeight, itemGapMarks, itemGapOption, itemGapTable } from "./itemGapOption.ts";

/** One item of the questionnaire over the satker of a province. */
export const ITEM_GAP = graphql(`
  fragment ItemGapFigure_item on ItemGap {
    id
    answered
    verified
    overclaimed
    overclaimedShare {
      ...NumberPiece_measure @unmask
    }
    meanGapPoints {
      ...NumberPiece_measure @unmask
    }
    item {
      id
      code
      title
    }
  }
`);

interface ItemGapFigureProps {
  gaps: readonly ItemGapFigure_itemFragment[];
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
