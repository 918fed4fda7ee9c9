import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { FindingLine } from "../../features/rankings/FindingLine.tsx";
import { ClassStrip } from "../../features/rankings/ClassStrip.tsx";
import { PeriodList } from "../../features/rankings/PeriodList.tsx";
import { SatkerTileMap } from "../../features/satkers/SatkerTileMap.tsx";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatInstant } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { addresses, periodQuery } from "../../pieces/addresses.ts";
import { AppLink, useAppAddress } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { choosePeriod, periodSearch, type EvaluationPeriodFacts } from "../../pieces/period.ts";
import { classMark } from "../../pieces/qualification.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { AlertsSlot } from "../peringatan/AlertsSlot.tsx";
import { UnknownPeriod } from "../peringkat/UnknownPeriod.tsx";
import { useProvince } from "../provinceContext.ts";
import { AdministratorSection } from "./AdministratorSection.tsx";
import { CommissionerBriefing } from "./CommissionerBriefing.tsx";
import { CommissionSection } from "./CommissionSection.tsx";
import styles from "./BerandaHasil.module.css";

export const BERANDA_ROUTE = graphql(`
  query BerandaRoute($province: ID!, $issuer: ID!, $year: Int!) {
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
      ...ClassStrip_ranking
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
    dataFreshness(scope: { province: $province }) {
      id
      importedAt
    }
  }
`);

/** Home of a province: what was found, who stands where, how fresh it is. */
export function BerandaHasil() {
  const { t, locale } = useWords();
  const { province } = useProvince();
  const query = useUrlQuery(periodQuery);
  const period = choosePeriod(province.evaluationPeriods, query.values);
  const head = <PageHead eyebrow={t("nav.home")} title={t("province.eyebrow", { province: province.name })} />;
  if (province.evaluationPeriods.length === 0) {
    return (
      <PageStack>
        <PageHead
          eyebrow={t("nav.home")}
          title={t("province.eyebrow", { province: province.name })}
          finding={t("finding.noPeriod", { total: formatNumber(province.satkerCount, locale) })}
        />
        <EmptyState
          title={t("home.noPeriods")}
          next={t("home.noPeriodsNext")}
          actions={<AppLink to={addresses.satkers(province.code)}>{t("satker.open")}</AppLink>}
        />
      </PageStack>
    );
  }
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={addresses.home(province.code, query.values)} />
      {period === null ? (
        <>
          {head}
          <UnknownPeriod province={province} />
        </>
      ) : (
        <PanelBoundary height={900} resetKey={`${province.code}:${period.id}`} head={head}>
          <Beranda period={period} />
        </PanelBoundary>
      )}
    </PageStack>
  );
}

function Beranda({ period }: { period: EvaluationPeriodFacts }) {
  const { t, locale } = useWords();
  const { province, viewer } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(BERANDA_ROUTE, {
    variables: { province: province.code, issuer: period.issuer.id, year: period.year },
    queryKey: [useAttempt()],
  });
  const { ranking } = data;
  const issuer = ranking.issuer.name;
  const search = periodSearch(period);
  const isDemo = ranking.dataset === "DEMO" || ranking.provenance.containsDemoData;
  const latestImport = data.dataFreshness.map((file) => file.importedAt).toSorted().at(-1);
  return (
    <>
      <PageHead
        eyebrow={t("nav.home")}
        title={t("province.eyebrow", { province: province.name })}
        isDemo={isDemo}
        finding={<FindingLine facts={{ ...ranking, satkerCount: ranking.province.satkerCount, issuerName: issuer }} province={province.code} period={search} />}
      />
      {viewer.role === "KI_LIAISON" ? (
        <PanelBoundary height={900} resetKey={`${province.code}:${period.issuer.id}:commission`}>
          <CommissionSection province={province.code} issuer={period.issuer} />
        </PanelBoundary>
      ) : null}
      {viewer.role === "ADMINISTRATOR" ? (
        <PanelBoundary height={300} resetKey={`${province.code}:administrator`}>
          <AdministratorSection province={province.code} />
        </PanelBoundary>
      ) : null}
      {viewer.role === "COMMISSIONER" ? (
        <PanelBoundary height={420} resetKey={`${province.code}:${period.id}:briefing`}>
          <CommissionerBriefing province={province.code} period={period} />
        </PanelBoundary>
      ) : null}
      <div className={styles.columns}>
        <Panel
          title={t("home.classes", { issuer, year: ranking.year })}
          note={t("home.classesStatistic", { n: formatNumber(ranking.province.satkerCount, locale) })}
          aside={<AppLink to={addresses.ranking(province.code, search)}>{t("home.rank")}</AppLink>}
        >
          <ClassStrip ranking={ranking} />
        </Panel>
        <div className={styles.side}>
          <Panel title={t("home.periods")}>
            <PeriodList province={province.code} satkerCount={province.satkerCount} periods={province.evaluationPeriods} />
            <p className={styles.note}>{t("home.periodsNote")}</p>
          </Panel>
          <Panel title={t("home.freshness")}>
            {latestImport === undefined ? null : <p className={styles.fresh}>{t("home.lastImport", { instant: formatInstant(latestImport, locale) })}</p>}
            <p className={styles.more}>
              <AppLink to={addresses.data(province.code)}>{t("home.freshnessMore")}</AppLink>
            </p>
          </Panel>
        </div>
      </div>
      <AlertsSlot />
      <SatkerTileMap
        satkers={ranking.rows.map((row) => row.satker)}
        marks={new Map(ranking.rows.map((row) => [row.satker.code, classMark(row.result)]))}
        title={t("home.mapTitle")}
        statistic={t("home.mapStatistic")}
        period={`${issuer} ${ranking.year}`}
        aboutLines={isDemo ? [t("frame.demoMark")] : []}
        demoMark={isDemo ? <DemoMark /> : null}
        hrefOf={(code) => toAddress(addresses.satker(code))}
        onSelect={(code) => void navigate(toAddress(addresses.satker(code)))}
      />
      <PageFoot provenance={ranking.provenance} />
    </>
  );
}
