import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { SatkerTileMap } from "../../features/satkers/SatkerTileMap.tsx";
import { FigureFiles } from "../../charts/figureFiles.ts";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses, mapQuery, type MapSearch } from "../../pieces/addresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { methodMeaning } from "../../pieces/methodMeaning.ts";
import { exportFiles } from "../../pieces/exportFiles.ts";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { choosePeriod, periodSearch, type EvaluationPeriodFacts } from "../../pieces/period.ts";
import { classMark } from "../../pieces/qualification.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { UnknownPeriod } from "../peringkat/UnknownPeriod.tsx";
import { useProvince } from "../provinceContext.ts";

export const PETA_ROUTE = graphql(`
  query PetaRoute($province: ID!, $issuer: ID!, $year: Int!) {
    ranking(province: $province, period: { year: $year }, issuer: $issuer) {
      id
      year
      dataset
      issuer {
        id
        name
      }
      rows {
        id
        satker {
          id
          code
          ...SatkerTileMap_satker
        }
        result {
          id
          standing
          qualification
        }
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

export const PETA_SATKERS_ROUTE = graphql(`
  query PetaSatkersRoute($province: ID!) {
    satkers(province: $province) {
      id
      ...SatkerTileMap_satker
    }
  }
`);

/** The province as tiles. /33/peta?penerbit=ki-jawa-tengah&periode=2024 */
export function PetaPage() {
  const { t } = useWords();
  const { province } = useProvince();
  const query = useUrlQuery(mapQuery);
  const period = choosePeriod(province.evaluationPeriods, query.values);
  const isPeriodWanted = query.values.penerbit !== null || query.values.periode !== null;
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={t("map.title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={addresses.map(province.code, query.values)} />
      {period === null && isPeriodWanted ? (
        <>
          {head}
          <UnknownPeriod province={province} />
        </>
      ) : (
        <PanelBoundary height={700} resetKey={`${province.code}:${period?.id ?? ""}`} head={head}>
          {period === null ? <PlainPeta search={query.values} /> : <Peta period={period} search={query.values} />}
        </PanelBoundary>
      )}
    </PageStack>
  );
}

function Peta({ period, search }: { period: EvaluationPeriodFacts; search: MapSearch }) {
  const { t, locale } = useWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(PETA_ROUTE, {
    variables: { province: province.code, issuer: period.issuer.id, year: period.year },
    queryKey: [useAttempt()],
  });
  const { ranking } = data;
  const { provenance } = ranking;
  const isDemo = ranking.dataset === "DEMO" || provenance.containsDemoData;
  const n = formatNumber(ranking.rows.length, locale);
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={`${t("map.title")} ${issuerBesideMark(ranking.issuer.name)} ${ranking.year}`}
        isDemo={isDemo}
        finding={t("map.sentence", { n, province: province.name, issuer: ranking.issuer.name, year: ranking.year })}
      />
      <FigureFiles value={exportFiles("peringkat", { provinsi: province.code, ...periodSearch(period) }, t)}>
        <SatkerTileMap
          {...useMapLinks(search, period)}
          satkers={ranking.rows.map((row) => row.satker)}
          marks={new Map(ranking.rows.map((row) => [row.satker.code, classMark(row.result)]))}
          title={t("map.figure")}
          statistic={`${t("map.statistic")} ${t("map.statisticN", { n })}`}
          period={`${ranking.issuer.name} ${ranking.year}`}
          demoMark={isDemo ? <DemoMark /> : null}
          aboutLines={[
            ...(isDemo ? [t("frame.demoMark")] : []),
            provenance.dataAsOf ? t("foot.asOf", { date: formatLocalDate(provenance.dataAsOf, locale) }) : t("foot.asOfUnknown"),
            t("foot.method", { version: provenance.methodVersion, meaning: methodMeaning(provenance.methodVersion, t) }),
          ]}
        />
      </FigureFiles>
      <PageFoot provenance={provenance} />
    </>
  );
}

function PlainPeta({ search }: { search: MapSearch }) {
  const { t, locale } = useWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(PETA_SATKERS_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const n = formatNumber(data.satkers.length, locale);
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={t("map.title")}
        finding={t("map.sentencePlain", { n, province: province.name })}
      />
      <SatkerTileMap
        {...useMapLinks(search, null)}
        satkers={data.satkers}
        marks={new Map()}
        title={t("map.figure")}
        statistic={`${t("map.statistic")} ${t("map.statisticN", { n })}`}
        period={null}
        aboutLines={[]}
      />
    </>
  );
}

function useMapLinks(search: MapSearch, period: EvaluationPeriodFacts | null) {
  const { province } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const change = useSearchChange(mapQuery, (values) => addresses.map(province.code, values));
  return {
    hrefOf: (code: string) => toAddress(addresses.satker(code)),
    onSelect: (code: string) => void navigate(toAddress(addresses.satker(code))),
    view: search.tampil ?? ("grafik" as const),
    onView: (view: "grafik" | "tabel") => change(({ periode }) => ({ ...(periode === null ? periodSearch(period) : {}), tampil: view === "grafik" ? null : view })),
  };
}
