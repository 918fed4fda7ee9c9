import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { FindingLine } from "../../features/rankings/FindingLine.tsx";
import { BasisSwitch, PUBLISHED_BASIS } from "../../features/rankings/BasisSwitch.tsx";
import { RankingBoard } from "../../features/rankings/RankingBoard.tsx";
import { RankingFilters } from "../../features/rankings/RankingFilters.tsx";
import { FigureFiles } from "../../charts/figureFiles.ts";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { addresses, rankingQuery, typeOfWord, type RankingSearch } from "../../pieces/addresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { exportFiles } from "../../pieces/exportFiles.ts";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PaperLink } from "../../pieces/PaperLink.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { choosePeriod, periodSearch, type EvaluationPeriodFacts } from "../../pieces/period.ts";
import { rankingAddresses } from "../../pieces/rankingAddresses.ts";
import { reportAddresses } from "../../pieces/reportAddresses.ts";
import { may } from "../../pieces/viewer.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";
import { UnknownPeriod } from "./UnknownPeriod.tsx";

export const PERINGKAT_ROUTE = graphql(`
  query PeringkatRoute($province: ID!, $issuer: ID!, $year: Int!) {
    ranking(province: $province, period: { year: $year }, issuer: $issuer) {
      id
      year
      dataset
      announcedCount
      stageOnlyCount
      notAnnouncedCount
      qualificationCounts {
        qualification
        count
      }
      issuer {
        id
        name
      }
      province {
        id
        satkerCount
      }
      ...RankingBoard_ranking
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

/** The list of one issuer and year as published. /33/peringkat?penerbit=ki-jawa-tengah&periode=2024&jenis=kabupaten */
export function PublishedRanking() {
  const { t } = useWords();
  const { province } = useProvince();
  const query = useUrlQuery(rankingQuery);
  const period = choosePeriod(province.evaluationPeriods, query.values);
  const head = <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={t("ranking.title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={addresses.ranking(province.code, query.values)} />
      {period === null ? (
        <>
          {head}
          <UnknownPeriod province={province} />
        </>
      ) : (
        <PanelBoundary height={900} resetKey={`${province.code}:${period.id}`} head={head}>
          <Peringkat period={period} search={query.values} />
        </PanelBoundary>
      )}
    </PageStack>
  );
}

const NO_NODES: readonly never[] = [];

function Peringkat({ period, search }: { period: EvaluationPeriodFacts; search: RankingSearch }) {
  const { t } = useWords();
  const { province, viewer } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(PERINGKAT_ROUTE, {
    variables: { province: province.code, issuer: period.issuer.id, year: period.year },
    queryKey: [useAttempt()],
  });
  const { ranking } = data;
  const change = useSearchChange(rankingQuery, (values) => addresses.ranking(province.code, values));
  const show = (wanted: Partial<RankingSearch>) => change(({ periode }) => ({ ...(periode === null ? periodSearch(period) : {}), ...wanted }));
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={`${t("ranking.title")} ${issuerBesideMark(ranking.issuer.name)} ${ranking.year}`}
        isDemo={ranking.dataset === "DEMO" || ranking.provenance.containsDemoData}
        finding={<FindingLine facts={{ ...ranking, satkerCount: ranking.province.satkerCount, issuerName: ranking.issuer.name }} province={province.code} period={periodSearch(period)} />}
      >
        {may(viewer, "RANKINGS_READ") ? (
          <BasisSwitch nodes={NO_NODES} basis={PUBLISHED_BASIS} onBasis={(dasar) => void navigate(toAddress(rankingAddresses.standing(province.code, { dasar })), { preventScrollReset: true })} />
        ) : null}
        <RankingFilters
          periods={province.evaluationPeriods}
          issuerId={period.issuer.id}
          year={period.year}
          type={search.jenis}
          group={search.kelas}
          onIssuer={(penerbit) => show(periodSearch(choosePeriod(province.evaluationPeriods, { penerbit, periode: null })))}
          onYear={(periode) => show({ periode })}
          onType={(jenis) => show({ jenis })}
          onGroup={(kelas) => show({ kelas })}
        />
        {may(viewer, "REPORTS_READ") ? (
          <p>
            <PaperLink to={reportAddresses.plenary(province.code, periodSearch(period))}>{t("ranking.plenary")}</PaperLink>
          </p>
        ) : null}
      </PageHead>
      <FigureFiles value={exportFiles("peringkat", { provinsi: province.code, ...periodSearch(period), jenis: search.jenis, kelas: search.kelas }, t)}>
        <RankingBoard
          ranking={ranking}
          type={search.jenis === null ? null : typeOfWord(search.jenis)}
          group={search.kelas}
          view={search.tampil ?? "grafik"}
          onView={(view) => show({ tampil: view === "grafik" ? null : view })}
          order={search.urut}
          onOrder={(urut) => show({ urut })}
          onSelect={(code) => void navigate(toAddress(addresses.satker(code)))}
          onClearFilters={() => show({ jenis: null, kelas: null })}
        />
      </FigureFiles>
      <PageFoot provenance={ranking.provenance} />
    </>
  );
}
