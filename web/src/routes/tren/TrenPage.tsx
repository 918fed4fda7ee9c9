import { useSuspenseQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { useNavigate } from "react-router";
import { TrendBoard } from "../../features/trends/TrendBoard.tsx";
import { TrendFilters } from "../../features/trends/TrendFilters.tsx";
import { lineOf } from "../../features/trends/trendModel.ts";
import { graphql } from "../../gql/index.ts";
import type { TrendGroupKind } from "../../gql/graphql.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { formatNumber } from "../../lib/number.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { AreaSelect } from "../../pieces/AreaSelect.tsx";
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
import { useAreaEyebrow, useAreaName } from "../areaName.ts";
import { useProvince } from "../provinceContext.ts";

export const TREND_CATALOGUE_ROUTE = graphql(`
  query TrendCatalogueRoute {
    measureCatalogue {
      key
      family
      smallestGranularity
    }
    provinces {
      id
      code
      name
    }
  }
`);

export const TREND_ROUTE = graphql(`
  query TrendRoute($province: ID, $groups: [TrendGroupKind!]!, $measures: [ID!]!, $from: LocalDate, $to: LocalDate, $granularity: Granularity!, $issuer: ID) {
    trends(province: $province, groups: $groups, measures: $measures, from: $from, to: $to, granularity: $granularity, issuer: $issuer) {
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

const PROVINCE_GROUPS: TrendGroupKind[] = ["PROVINCE"];
const NATIONAL_GROUPS: TrendGroupKind[] = ["PROVINCE", "COUNTRY"];
const NO_ISSUERS: readonly never[] = [];

/** Shown first to whom it is open. */
const USUAL: readonly MeasureWord[] = ["informasi-mutakhir", "nilai"];

/** A measure over time. /33/tren?ukuran=permohonan-tepat-waktu&tiap=triwulan&dari=2025-01&sampai=2026-10&sorot=33.08 */
export function TrenPage() {
  const { t, words } = useTrendWords();
  const { province } = useProvince();
  const query = useUrlQuery(trendQuery);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("title")} />;
  const { kelompok, ukuran, penerbit, tiap, dari, sampai } = query.values;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={trendAddress(province.code, query.values)} />
      <PanelBoundary height={900} resetKey={[province.code, kelompok, ukuran, penerbit, tiap, dari, sampai].join()} head={head}>
        <Tren search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Tren({ search }: { search: TrendSearch }) {
  const { words, locale } = useTrendWords();
  const { province, viewer } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const attempt = useAttempt();
  const { measureCatalogue: catalogue, provinces } = useSuspenseQuery(TREND_CATALOGUE_ROUTE, { queryKey: [attempt] }).data;
  const isNational = search.kelompok === "nasional";
  const area = useAreaName(search.kelompok);
  const eyebrow = useAreaEyebrow(search.kelompok);
  const provinceNames = useMemo(() => (isNational ? new Map(provinces.map(({ code, name }) => [code, name])) : null), [isNational, provinces]);
  const offered = catalogue.flatMap(({ key }) => wordOfMeasure(key) ?? []);
  const word = search.ukuran ?? USUAL.find((usual) => offered.includes(usual)) ?? offered[0] ?? "nilai";
  const isYearly = word === "nilai" || word === "peringkat";
  // In the order in which periods are offered elsewhere: of the province's own commission and real before others and demo.
  const first = choosePeriod(province.evaluationPeriods, { penerbit: null, periode: null })?.issuer;
  const issuers = [...new Map([...(first === undefined ? [] : [first]), ...province.evaluationPeriods.map(({ issuer }) => issuer)].map((issuer) => [issuer.id, issuer])).values()];
  // Of the country each province has its own commission.
  const issuer = isYearly && !isNational ? (search.penerbit ?? issuers[0]?.id ?? null) : null;
  const { data } = useSuspenseQuery(TREND_ROUTE, {
    variables: {
      province: isNational ? null : province.code,
      groups: isNational ? NATIONAL_GROUPS : PROVINCE_GROUPS,
      measures: [measureOfWord(word)],
      from: search.dari === null ? null : `${search.dari}-01`,
      to: search.sampai === null ? null : `${search.sampai}-01`,
      issuer,
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
      <PageHead eyebrow={eyebrow} title={words("title")} isDemo={chart?.dataset === "DEMO"} finding={finding}>
        <TrendFilters
          measures={catalogue}
          chosen={word}
          search={search}
          from={trends.from.slice(0, 7)}
          to={trends.to.slice(0, 7)}
          satkers={satkers.map(({ key, name }) => ({ code: key, name: name ?? key })).toSorted((a, b) => (a.code < b.code ? -1 : 1))}
          issuers={isNational ? NO_ISSUERS : issuers}
          onSearch={show}
        >
          <AreaSelect viewer={viewer} province={province.name} area={search.kelompok} onArea={(kelompok) => show({ kelompok })} />
        </TrendFilters>
        <ExportMenu
          kind="tren"
          filters={{ provinsi: isNational ? null : province.code, ukuran: word, penerbit: issuer, tiap: isYearly ? "tahun" : search.tiap, dari: search.dari, sampai: search.sampai }}
          title={words("title")}
        />
      </PageHead>
      <TrendBoard
        trends={trends}
        province={area}
        provinceNames={provinceNames}
        onProvince={(code) => void navigate(toAddress(trendAddress(code, { ...search, kelompok: null, sorot: null })))}
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
