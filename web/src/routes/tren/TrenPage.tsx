import { useSuspenseQuery } from "@apollo/client/react";
import { TrendBoard } from "../../features/trends/TrendBoard.tsx";
import { TrendFilters } from "../../features/trends/TrendFilters.tsx";
import { lineOf } from "../../features/trends/trendModel.ts";
import { graphql } from "../../gql/index.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { formatNumber } from "../../lib/number.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { choosePeriod } from "../../pieces/period.ts";
import { granularityOfWord, measureOfWord, trendAddress, trendQuery, wordOfMeasure, type MeasureWord, type TrendSearch } from "../../pieces/trendAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";

export const TREND_CATALOGUE_ROUTE = graphql(`
  query TrendCatalogueRoute {
    measureCatalogue {
      key
      family
      smallestGranularity
    }
  }
`);

export const TREND_ROUTE = graphql(`
  query TrendRoute($province: ID!, $measures: [ID!]!, $from: LocalDate, $to: LocalDate, $granularity: Granularity!, $issuer: ID) {
    trends(province: $province, measures: $measures, from: $from, to: $to, granularity: $granularity, issuer: $issuer) {
      id
      from
      to
      smallCountsAreHeldBack
      charts {
        id
        dataset
        measure {
          key
          namesPersons
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
          ...WhyNumber_provenance @unmask
        }
      }
      ...TrendBoard_trends
    }
  }
`);

/** Shown first to whom it is open. */
const USUAL: readonly MeasureWord[] = ["informasi-mutakhir", "nilai"];

/** A measure over time. /33/tren?ukuran=permohonan-tepat-waktu&tiap=triwulan&dari=2025-01&sampai=2026-10&sorot=33.08 */
export function TrenPage() {
  const { t, words } = useTrendWords();
  const { province } = useProvince();
  const query = useUrlQuery(trendQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("title")} />;
  const { ukuran, penerbit, tiap, dari, sampai } = query.values;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={trendAddress(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={[province.code, ukuran, penerbit, tiap, dari, sampai].join()} head={head}>
        <Tren search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Tren({ search }: { search: TrendSearch }) {
  const { t, words, locale } = useTrendWords();
  const { province } = useProvince();
  const attempt = useAttempt();
  const catalogue = useSuspenseQuery(TREND_CATALOGUE_ROUTE, { queryKey: [attempt] }).data.measureCatalogue;
  const offered = catalogue.flatMap(({ key }) => wordOfMeasure(key) ?? []);
  const word = search.ukuran ?? USUAL.find((usual) => offered.includes(usual)) ?? offered[0] ?? "nilai";
  const isYearly = word === "nilai" || word === "peringkat";
  // In the order in which periods are offered elsewhere: of the province's own commission and real before others and demo.
  const first = choosePeriod(province.evaluationPeriods, { penerbit: null, periode: null })?.issuer;
  const issuers = [...new Map([...(first === undefined ? [] : [first]), ...province.evaluationPeriods.map(({ issuer }) => issuer)].map((issuer) => [issuer.id, issuer])).values()];
  const { data } = useSuspenseQuery(TREND_ROUTE, {
    variables: {
      province: province.code,
      measures: [measureOfWord(word)],
      from: search.dari === null ? null : `${search.dari}-01`,
      to: search.sampai === null ? null : `${search.sampai}-01`,
      issuer: isYearly ? (search.penerbit ?? issuers[0]?.id ?? null) : null,
      granularity: isYearly ? "YEAR" : granularityOfWord(search.tiap ?? "bulan"),
    },
    queryKey: [attempt],
  });
  const { trends } = data;
  const [chart] = trends.charts;
  const change = useSearchChange(trendQuery, (values) => trendAddress(province.code, values));
  const show = (wanted: Partial<TrendSearch>) => change(wanted, { replace: true });
  const lines = (chart?.series ?? []).map(lineOf);
  const satkers = lines.filter(({ isGroup }) => !isGroup);
  const known = satkers.filter(({ points }) => points.some(({ value }) => value !== null)).length;
  const isHeld = trends.smallCountsAreHeldBack && chart?.measure.namesPersons === true;
  const finding = [
    words("finding.known", { known: formatNumber(known, locale), all: formatNumber(satkers.length, locale) }),
    ...(isHeld ? [words("finding.held")] : []),
    ...(isHeld && search.tiap !== "tahun" && known * 2 < satkers.length ? [words("finding.coarser")] : []),
  ].join(" ");
  return (
    <>
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("title")} isDemo={chart?.dataset === "DEMO"} finding={finding}>
        <TrendFilters
          measures={catalogue}
          chosen={word}
          search={search}
          from={trends.from.slice(0, 7)}
          to={trends.to.slice(0, 7)}
          satkers={satkers.map(({ key, name }) => ({ code: key, name: name ?? key })).toSorted((a, b) => (a.code < b.code ? -1 : 1))}
          issuers={issuers}
          onSearch={show}
        />
        <ExportMenu
          kind="tren"
          filters={{ provinsi: province.code, ukuran: word, penerbit: isYearly ? (search.penerbit ?? issuers[0]?.id ?? null) : null, tiap: isYearly ? "tahun" : search.tiap, dari: search.dari, sampai: search.sampai }}
          title={words("title")}
        />
      </PageHead>
      <TrendBoard
        trends={trends}
        province={province.name}
        highlighted={search.sorot}
        order={search.urut ?? "kode"}
        view={search.tampil ?? "grafik"}
        onView={(tampil) => show({ tampil: tampil === "grafik" ? null : tampil })}
        onHighlight={(sorot) => show({ sorot })}
      />
      {chart === undefined ? null : <PageFoot provenance={chart.provenance} />}
    </>
  );
}
