import { useCallback, useMemo } from "react";
import { Chart } from "../../charts/Chart.tsx";
import type { BuildOption, ChartMark } from "../../charts/chartTypes.ts";
import type { FigureView } from "../../charts/Figure.tsx";
import type { RankingBoard_rankingFragment } from "../../gql/graphql.ts";
import { useWords, type Translate } from "../../i18n/i18n.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import { ClassLegend } from "../../pieces/ClassLegend.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { groupSizeText } from "../../pieces/measureText.ts";
import { methodMeaning } from "../../pieces/methodMeaning.ts";
import { countMarks } from "../../pieces/qualification.ts";
import { entryWords } from "./entryWords.ts";
import { placesLayout, placesOption, placesOrder } from "./placesOption.ts";
import type { RankingEntry, RankingModel } from "./rankingModel.ts";
import { rankingTable } from "./rankingTable.ts";
import { scoreRows, scoresLayout, scoresOption, scoresOrder } from "./scoresOption.ts";

interface RankingChartProps {
  ranking: RankingBoard_rankingFragment;
  model: RankingModel;
  /** Satker that share the best place of the whole list, whatever part of it is shown. */
  best: readonly RankingEntry[];
  view: FigureView;
  onView: (view: FigureView) => void;
  onSelect: (code: string) => void;
}

/** The list as a picture: scores over their bands where scores were published, else places. */
export function RankingChart({ ranking, model, best, view, onView, onSelect }: RankingChartProps) {
  const { t, locale } = useWords();
  const hasScores = scoreRows(model).some((entry) => entry.scorePoints !== null);
  const bands = ranking.scale?.bands ?? NO_BANDS;
  const option: BuildOption = useCallback(
    (frame) => (hasScores ? scoresOption(model, bands, frame, { t, locale }) : placesOption(model, frame, { t, locale })),
    [hasScores, model, bands, t, locale],
  );
  const table = useMemo(() => rankingTable(model, t), [model, t]);
  const order = hasScores ? scoresOrder(model) : placesOrder(model);
  const rowCount = hasScores ? scoreRows(model).length : order.length;
  const title = chartTitle(ranking, best, t, locale);
  const statistic = chartStatistic(ranking, hasScores, t, locale);
  const isDemo = ranking.dataset === "DEMO" || ranking.provenance.containsDemoData;
  const asOf = ranking.provenance.dataAsOf;
  const aboutLines = [
    ...(isDemo ? [t("frame.demoMark")] : []),
    asOf ? t("foot.asOf", { date: formatLocalDate(asOf, locale) }) : t("foot.asOfUnknown"),
    t("foot.method", { version: ranking.provenance.methodVersion, meaning: methodMeaning(ranking.provenance.methodVersion, t) }),
  ];
  return (
    <Chart
      title={title}
      statistic={statistic}
      mark={isDemo ? <DemoMark /> : null}
      option={option}
      heightFor={(width) => (hasScores ? scoresLayout(model, width) : placesLayout(model, width)).height}
      marks={order.map((entry, index) => chartMark(entry, index, rowCount, entryWords(entry, t, locale)))}
      onSelect={(id) => {
        const code = order.find((entry) => entry.id === id)?.satker?.code;
        if (code !== undefined) onSelect(code);
      }}
      description={t("figure.aria", { title, statistic, n: formatNumber(order.length, locale) })}
      legend={<ClassLegend counts={countMarks(order.filter((entry) => entry.satker !== null).map((entry) => entry.mark))} />}
      table={table}
      provenance={aboutLines.join(" · ")}
      aboutLines={aboutLines}
      view={view}
      onView={onView}
    />
  );
}

const NO_BANDS: readonly never[] = [];

/** Marks of the first rows belong to series 0; in the score figure the lanes are series 1. */
function chartMark(entry: RankingEntry, index: number, rowCount: number, text: string): ChartMark {
  return index < rowCount ? { id: entry.id, seriesIndex: 0, dataIndex: index, text } : { id: entry.id, seriesIndex: 1, dataIndex: index - rowCount, text };
}

function chartTitle(ranking: RankingBoard_rankingFragment, best: readonly RankingEntry[], t: Translate, locale: Locale): string {
  const place = best[0]?.place;
  const issuer = issuerBesideMark(ranking.issuer.name);
  if (place === undefined || place === null) return t("ranking.noPlaces", { issuer, year: ranking.year });
  const words = { place: formatNumber(place, locale), issuer, year: ranking.year };
  const names = best.map((entry) => entry.name);
  return names.length === 1
    ? t("ranking.leader", { ...words, name: names[0] ?? "" })
    : t("ranking.leaders", { ...words, names: new Intl.ListFormat(locale).format(names) });
}

function chartStatistic(ranking: RankingBoard_rankingFragment, hasScores: boolean, t: Translate, locale: Locale): string {
  if (ranking.peerGroups.length === 0) return t("ranking.statisticNone");
  const groups = new Intl.ListFormat(locale).format(
    ranking.peerGroups.map((group) => t("ranking.group", { label: group.label, size: groupSizeText(group.n, t, locale) })),
  );
  return hasScores && ranking.scale ? t("ranking.statisticScores", { groups, issuer: ranking.issuer.name, year: ranking.year }) : t("ranking.statistic", { groups });
}
