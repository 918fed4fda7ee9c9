import { useSuspenseQuery } from "@apollo/client/react";
import { FreshnessTable } from "../../features/imports/FreshnessTable.tsx";
import { SourcesTable } from "../../features/imports/SourcesTable.tsx";
import { graphql } from "../../gql/index.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { noQuery } from "../../pieces/addresses.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./DataPage.module.css";

export const DATA_ROUTE = graphql(`
  query DataRoute($province: ID!) {
    dataFreshness(scope: { province: $province }) {
      id
      rowCount
      ...FreshnessTable_freshness
    }
    sources {
      id
      ...SourcesTable_source
    }
  }
`);

/** About the data: files, sources, what is missing, what is never shown, what is invented. */
export function DataPage() {
  const { t } = useWords();
  const { province } = useProvince();
  const query = useUrlQuery(noQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PanelBoundary
        height={900}
        resetKey={province.code}
        head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={t("data.title")} />}
      >
        <AboutData />
      </PanelBoundary>
    </PageStack>
  );
}

function AboutData() {
  const { t, locale } = useWords();
  const { province, isDemoLoaded } = useProvince();
  const { data } = useSuspenseQuery(DATA_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={t("data.title")}
        finding={t("data.sentence", {
          files: number(data.dataFreshness.length),
          rows: number(data.dataFreshness.reduce((sum, file) => sum + file.rowCount, 0)),
          sources: number(data.sources.length),
        })}
      />
      <Panel title={t("data.freshness")} note={t("data.freshnessStatistic", { province: province.name })}>
        <FreshnessTable freshness={data.dataFreshness} />
      </Panel>
      <div className={styles.texts}>
        <Panel title={t("data.missingTitle")}>
          <ul className={styles.list}>
            {t("data.missing", { returnObjects: true }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <ul className={styles.periods}>
            {province.evaluationPeriods.map((period) => (
              <li key={period.id}>
                {t("data.missingPeriod", {
                  issuer: period.issuer.name,
                  year: period.year,
                  announced: number(period.announcedCount),
                  total: number(province.satkerCount),
                  stages: number(period.stageOnlyCount),
                  rest: number(province.satkerCount - period.announcedCount - period.stageOnlyCount),
                })}{" "}
                {period.dataset === "DEMO" ? <DemoMark /> : null}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("data.neverTitle")}>
          <ul className={styles.list}>
            {t("data.never", { returnObjects: true }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("data.demoTitle")}>
          <ul className={styles.list} id="data-demo">
            {t("data.demo", { returnObjects: true }).map((line) => (
              <li key={line}>{line}</li>
            ))}
            <li>
              <strong>{t(isDemoLoaded ? "data.demoLoaded" : "data.demoNotLoaded")}</strong>
            </li>
          </ul>
        </Panel>
      </div>
      <Panel title={t("data.sources")} note={t("data.sourcesStatistic")}>
        <ExportMenu kind="sumber" filters={{}} title={t("data.sources")} />
        <SourcesTable sources={data.sources} />
      </Panel>
      <p className={styles.licence}>{t("data.licence")}</p>
    </>
  );
}
