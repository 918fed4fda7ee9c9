import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useMemo } from "react";
import { graphql } from "../../gql/index.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { wordOfMeasure, measureOfWord, type OrderWord } from "../../pieces/trendAddresses.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { MarkTable } from "./MarkTable.tsx";
import styles from "./TrendBoard.module.css";
import { TrendFigure } from "./TrendFigure.tsx";
import { TrendGrid } from "./TrendGrid.tsx";
import { lineOf, ordered } from "./trendModel.ts";
import { lineName, PROVINCE_KEY, type TrendTelling } from "./trendWords.ts";

export const TREND_BOARD = graphql(`
  fragment TrendBoard_trends on Trends {
    id
    from
    to
    charts {
      id
      dataset
      granularity
      measure {
        key
        family
        unit
        direction
        groupRule
        formula
        ruleSource
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
      provenance {
        dataAsOf
      }
    }
    ...MarkTable_trends
  }
`);

interface TrendBoardProps {
  trends: FragmentType<typeof TREND_BOARD>;
  /** Name of the province of the page, or of all that is shown. */
  province: string;
  /** By code. Null: the page tells of one province. */
  provinceNames: ReadonlyMap<string, string> | null;
  onProvince: (code: string) => void;
  /** Satker to highlight. Null: none. */
  highlighted: string | null;
  order: OrderWord;
  view: "grafik" | "tabel";
  onView: (view: "grafik" | "tabel") => void;
  onHighlight: (code: string | null) => void;
}

/** A measure over time: the province and one satker large, every satker small on the same axis, and what happened meanwhile. */
export function TrendBoard({ trends, province, provinceNames, onProvince, highlighted, order, view, onView, onHighlight }: TrendBoardProps) {
  const { words, locale } = useTrendWords();
  const { data } = useSuspenseFragment({ fragment: TREND_BOARD, fragmentName: "TrendBoard_trends", from: trends });
  const [chart] = data.charts;
  const word = chart === undefined ? null : wordOfMeasure(chart.measure.key);
  const telling = useMemo(
    (): TrendTelling | null => (chart === undefined || word === null ? null : { words, locale, measure: measureOfWord(word), unit: chart.measure.unit, granularity: chart.granularity, buckets: chart.buckets, province, ...(provinceNames === null ? {} : { provinceNames }) }),
    [chart, word, words, locale, province, provinceNames],
  );
  const lines = useMemo(() => (chart?.series ?? []).map(lineOf), [chart]);
  if (chart === undefined || telling === null) return <EmptyState title={words("empty.title")} next={words("empty.next")} />;
  const groups = lines.filter(({ isGroup }) => isGroup);
  const whole = groups.find(({ key }) => key === "COUNTRY") ?? groups[0] ?? null;
  const isLowerBetter = chart.measure.direction === "LOWER_BETTER";
  const provinces = provinceNames === null ? [] : ordered(groups.filter(({ key }) => key.startsWith(PROVINCE_KEY)), order, isLowerBetter);
  const satkers = ordered(lines.filter(({ isGroup }) => !isGroup), order, isLowerBetter);
  const chosen = satkers.find(({ key }) => key === highlighted);
  const isEmpty = lines.every(({ points }) => points.every(({ value }) => value === null));
  const mark = chart.dataset === "DEMO" ? <DemoMark /> : undefined;
  return (
    <>
      {isEmpty ? (
        <EmptyState title={words("empty.title")} next={words("empty.next")} />
      ) : (
        <>
          <TrendFigure groups={whole === null ? [] : [whole]} satkers={satkers} chosen={chosen ?? null} breaks={chart.breaks} marks={data} direction={chart.measure.direction} family={chart.measure.family} dataset={chart.dataset} telling={telling} mark={mark} dataAsOf={chart.provenance.dataAsOf} />
          {chosen === undefined ? null : (
            <p className={styles.open}>
              <AppLink to={addresses.satker(chosen.key)}>{words("figure.openSatker", { satker: lineName(chosen, telling) })}</AppLink>
            </p>
          )}
          {provinces.length < 2 ? null : (
            <TrendGrid of="provinces" lines={provinces} province={whole} breaks={chart.breaks} highlighted={null} telling={telling} mark={mark} dataAsOf={chart.provenance.dataAsOf} onPress={(key) => onProvince(key.slice(PROVINCE_KEY.length))} />
          )}
          {satkers.length < 2 ? null : (
            <TrendGrid of="satkers" lines={satkers} province={whole} breaks={chart.breaks} highlighted={highlighted} telling={telling} mark={mark} dataAsOf={chart.provenance.dataAsOf} view={view} onView={onView} onPress={(code) => onHighlight(code === highlighted ? null : code)} />
          )}
        </>
      )}
      <MarkTable trends={data} family={chart.measure.family} dataset={chart.dataset} breaks={chart.breaks} />
      <details className={styles.how}>
        <summary>{words("how.title")}</summary>
        <p>{chart.measure.formula}</p>
        <p>{words(`how.group.${chart.measure.groupRule}`)}</p>
        <p>{words("how.rule", { source: chart.measure.ruleSource })}</p>
      </details>
    </>
  );
}
