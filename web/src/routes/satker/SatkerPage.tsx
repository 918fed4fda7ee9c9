import { useSuspenseQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { EvaluationTimeline } from "../../features/evaluations/EvaluationTimeline.tsx";
import { historySentence } from "../../features/evaluations/historySentence.ts";
import { SatkerTrends } from "../../features/trends/SatkerTrends.tsx";
import { SatkerIdentity } from "../../features/satkers/SatkerIdentity.tsx";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { addresses, noQuery } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageFoot } from "../../pieces/PageFoot.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PaperLink } from "../../pieces/PaperLink.tsx";
import { A_LINE, PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { reportAddresses } from "../../pieces/reportAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { measureOfWord, type MeasureWord } from "../../pieces/trendAddresses.ts";
import { may } from "../../pieces/viewer.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./SatkerPage.module.css";

export const SATKER_ROUTE = graphql(`
  query SatkerRoute($code: ID!) {
    satker(code: $code) {
      id
      code
      type
      name
      regionName
      province {
        id
        code
      }
      ...SatkerIdentity_satker
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

export const SATKER_HISTORY_ROUTE = graphql(`
  query SatkerHistoryRoute($code: ID!) {
    evaluationHistory(satker: $code) {
      id
      year
      standing
      qualification
      dataset
      issuer {
        id
        name
      }
      rank {
        ...NumberPiece_measure @unmask
      }
      ...EvaluationCard_result
    }
  }
`);

export const SATKER_TRENDS_ROUTE = graphql(`
  query SatkerTrendsRoute($province: ID!, $satkers: [ID!]!, $measures: [ID!]!) {
    trends(province: $province, measures: $measures, satkers: $satkers, granularity: QUARTER) {
      id
      ...SatkerTrends_trends
    }
  }
`);

/** One satker: who it is and what was published about it. /33/satker/33.13 */
export function SatkerPage() {
  const { t } = useWords();
  const { province } = useProvince();
  const { code = "" } = useParams();
  const query = useUrlQuery(noQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PanelBoundary height={700} resetKey={code} head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={code} />}>
        <SatkerProfile code={code} />
      </PanelBoundary>
    </PageStack>
  );
}

function SatkerProfile({ code }: { code: string }) {
  const { t } = useWords();
  const { province, viewer } = useProvince();
  const { data } = useSuspenseQuery(SATKER_ROUTE, { variables: { code }, queryKey: [useAttempt()] });
  const { satker } = data;
  if (satker === null || satker.province.code !== province.code) {
    return (
      <>
        <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={t("state.notFoundTitle")} />
        <EmptyState
          title={t("satker.unknownCode", { code })}
          next={t("satker.unknownCodeNext")}
          actions={<AppLink to={addresses.satkers(province.code)}>{t("satker.open")}</AppLink>}
        />
      </>
    );
  }
  const name = satkerShortName(satker);
  return (
    <>
      <div className={styles.head}>
        <PageHead
          eyebrow={`${t(`types.${satker.type}`)} · ${satker.code} · ${province.name}`}
          title={satker.name}
          finding={
            <PanelBoundary height={A_LINE} resetKey={code}>
              <HistorySentence code={code} name={name} />
            </PanelBoundary>
          }
        />
        <div className={styles.paper}>
          {may(viewer, "REPORTS_READ") ? <PaperLink to={reportAddresses.satker(code)}>{t("satker.report")}</PaperLink> : null}
          <ExportMenu kind="riwayat" filters={{ satker: code }} title={t("satker.history")} />
          <Button onClick={() => print()}>{t("satker.print")}</Button>
        </div>
      </div>
      <SatkerIdentity satker={satker} />
      <PanelBoundary height={400} resetKey={code}>
        <History code={code} name={name} />
      </PanelBoundary>
      <PanelBoundary height={220} resetKey={code}>
        <Trends code={code} />
      </PanelBoundary>
      <PageFoot provenance={satker.provenance} />
    </>
  );
}

/** Measures that say most of a satker, as far as the reader may see them. */
function Trends({ code }: { code: string }) {
  const { province, viewer } = useProvince();
  const words: readonly MeasureWord[] = [
    ...(may(viewer, "REQUEST_FIGURES_READ") ? (["permohonan", "permohonan-tepat-waktu"] as const) : []),
    ...(may(viewer, "PUBLICATIONS_READ") ? (["informasi-mutakhir", "pemutakhiran"] as const) : []),
    "peringkat",
  ];
  const { data } = useSuspenseQuery(SATKER_TRENDS_ROUTE, { variables: { province: province.code, satkers: [code], measures: words.map(measureOfWord) }, queryKey: [useAttempt()] });
  return <SatkerTrends trends={data.trends} satkerCode={code} province={province} />;
}

function History({ code, name }: { code: string; name: string }) {
  const { data } = useSuspenseQuery(SATKER_HISTORY_ROUTE, { variables: { code }, queryKey: [useAttempt()] });
  return <EvaluationTimeline results={data.evaluationHistory} satker={{ code, name }} />;
}

function HistorySentence({ code, name }: { code: string; name: string }) {
  const { t, locale } = useWords();
  const { data } = useSuspenseQuery(SATKER_HISTORY_ROUTE, { variables: { code }, queryKey: [useAttempt()] });
  return historySentence(name, data.evaluationHistory, t, locale);
}
