import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useChartTheme } from "../../charts/chartTheme.ts";
import { graphql } from "../../gql/index.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { measureOfWord, trendAddress, wordOfMeasure } from "../../pieces/trendAddresses.ts";
import { Panel } from "../../ui/Panel.tsx";
import { PanelPicture } from "./PanelPicture.tsx";
import styles from "./SatkerTrends.module.css";
import { axisOf, lineOf } from "./trendModel.ts";
import { lastText, lineName, panelText, type TrendTelling } from "./trendWords.ts";

export const SATKER_TRENDS = graphql(`
  fragment SatkerTrends_trends on Trends {
    id
    charts {
      id
      dataset
      granularity
      measure {
        key
        unit
      }
      buckets {
        key
        from
        to
      }
      breaks {
        kind
        at
        on
        cutsLine
        detail
        source
      }
      series {
        id
        key
        kind
        name
        members
        values
        statuses
        completeness
        n
        change {
          verdict
          from
          to
          difference
        }
      }
    }
  }
`);

interface SatkerTrendsProps {
  trends: FragmentType<typeof SATKER_TRENDS>;
  satkerCode: string;
  /** Name and code of the satker's province. */
  province: { code: string; name: string };
}

/** Unit: px. */
const PICTURE = { width: 280, height: 84 };

/** Some measures of one satker over time beside its province; each leads to the trend explorer. */
export function SatkerTrends({ trends, satkerCode, province }: SatkerTrendsProps) {
  const { words, locale } = useTrendWords();
  const theme = useChartTheme();
  const { data } = useSuspenseFragment({ fragment: SATKER_TRENDS, from: trends });
  return (
    <Panel title={words("panel.title")} note={words("panel.note")}>
      <ul className={styles.list}>
        {data.charts.map((chart) => {
          const word = wordOfMeasure(chart.measure.key);
          const lines = chart.series.map(lineOf);
          const [own, whole] = [lines.find(({ key }) => key === satkerCode), lines.find(({ isGroup }) => isGroup)];
          if (word === null || own === undefined) return null;
          const measure = measureOfWord(word);
          const telling: TrendTelling = { words, locale, measure, unit: chart.measure.unit, granularity: chart.granularity, buckets: chart.buckets, province: province.name };
          return (
            <li key={chart.id}>
              <AppLink to={trendAddress(province.code, { ukuran: word, sorot: satkerCode })} className={styles.link}>
                <span className={styles.name}>
                  {words(`measure.${measure}`)} {chart.dataset === "DEMO" ? <DemoMark /> : null}
                </span>
                <svg viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`} className={styles.picture} aria-hidden="true" fontFamily={theme.font}>
                  <PanelPicture line={own} province={whole ?? null} breaks={chart.breaks} axis={axisOf(chart.measure.unit, lines)} theme={theme} {...PICTURE} isHighlighted={false} name={lineName(own, telling)} last={lastText(own, telling)} />
                </svg>
                <span className={styles.said}>{panelText(own, telling)}</span>
              </AppLink>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
