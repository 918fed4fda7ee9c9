import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption } from "../../charts/chartTypes.ts";
import { graphql } from "../../gql/index.ts";
import type { InfluenceFigure_influenceFragment } from "../../gql/graphql.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { influenceSentence, influenceTable, strongest } from "./influenceModel.ts";
import { influenceHeight, influenceOption } from "./influenceOption.ts";
import { pointsText } from "./standingWords.ts";
import { useWording } from "./useWording.ts";

export const INFLUENCE_FIGURE = graphql(`
  fragment InfluenceFigure_influence on Influence {
    code
    name
    points {
      value
      status
    }
    perPoint
    perCase
    toBest
    toWorst
    reachesNextClass
    placesToBest
  }
`);

interface InfluenceFigureProps {
  influences: readonly InfluenceFigure_influenceFragment[];
  isDemo: boolean;
  aboutLines: readonly string[];
}

/** Which measures move a satker's index most, one at a time. */
export function InfluenceFigure({ influences, isDemo, aboutLines }: InfluenceFigureProps) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const shown = useMemo(() => strongest(influences), [influences]);
  const option: BuildOption = useCallback((frame) => influenceOption(shown, frame, wording), [shown, wording]);
  const table = useMemo(() => influenceTable(influences, wording), [influences, wording]);
  const marks = useMemo(() => shown.map((influence, dataIndex) => ({ id: influence.code, seriesIndex: 0, dataIndex, text: influenceSentence(influence, wording) })), [shown, wording]);
  const [first] = shown;
  const title = first === undefined ? words("explain.influencesNone") : words("explain.influenceTitle", { name: first.name, points: pointsText(first.toBest, locale) });
  const statistic = words("explain.influenceStatistic");
  return (
    <Chart
      title={title}
      statistic={statistic}
      mark={isDemo ? <DemoMark /> : null}
      option={option}
      heightFor={() => influenceHeight(shown)}
      marks={marks}
      description={t("figure.aria", { title, statistic, n: formatNumber(marks.length, locale) })}
      table={table}
      provenance={aboutLines.join(" · ")}
      aboutLines={aboutLines}
    />
  );
}
