import { useSuspenseQuery } from "@apollo/client/react";
import { AlertGate } from "../../features/alerts/AlertGate.tsx";
import { weekAfter } from "../../features/alerts/alertModel.ts";
import { AlertPages } from "../../features/alerts/AlertPages.tsx";
import styles from "../../features/alerts/Alerts.module.css";
import { DigestSections } from "../../features/alerts/DigestSections.tsx";
import { RunNotice } from "../../features/alerts/RunNotice.tsx";
import { graphql } from "../../gql/index.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { alertAddresses, digestQuery } from "../../pieces/alertAddresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";

export const DIGEST_ROUTE = graphql(`
  query DigestRoute($province: ID!, $week: String) {
    weeklyDigest(province: $province, week: $week) {
      id
      week
      from
      to
      isOver
      containsDemoData
      daysWithoutRun
      text
      status {
        ...RunNotice_status @unmask
      }
      entries {
        alert
      }
      ...DigestSections_digest
    }
  }
`);

/** What happened in a week. /33/peringatan/ringkasan?minggu=2026-W27 */
export function RingkasanPage() {
  const { t, words } = useAlertWords();
  const { province, viewer } = useProvince();
  const { values, ...unread } = useUrlQuery(digestQuery);
  return (
    <PageStack>
      <UnknownKeys {...unread} cleanAddress={alertAddresses.digest(province.code, values)} />
      <AlertGate viewer={viewer}>
        <PanelBoundary height={600} resetKey={`${province.code} ${values.minggu}`} head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("digest.title")} />}>
          <Ringkasan week={values.minggu} />
        </PanelBoundary>
      </AlertGate>
    </PageStack>
  );
}

function Ringkasan({ week }: { week: string | null }) {
  const { t, words, locale } = useAlertWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(DIGEST_ROUTE, { variables: { province: province.code, week }, queryKey: [useAttempt()], fetchPolicy: "cache-and-network" });
  const digest = data.weeklyDigest;
  const span = words("digest.span", { from: formatLocalDate(digest.from, locale), to: formatLocalDate(digest.to, locale), week: digest.week });
  const gaps = digest.daysWithoutRun.map((day) => formatLocalDate(day, locale)).join(", ");
  return (
    <>
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("digest.title")} isDemo={digest.containsDemoData} finding={digest.isOver ? span : `${span}. ${words("digest.running")}`}>
        <AlertPages province={province.code} />
        <div className={`${styles.actions ?? ""} ${styles.screenOnly ?? ""}`}>
          <AppLink to={alertAddresses.digest(province.code, { minggu: weekAfter(digest.from, -1) })}>{words("digest.previous")}</AppLink>
          {digest.isOver ? <AppLink to={alertAddresses.digest(province.code, { minggu: weekAfter(digest.from, 1) })}>{words("digest.next")}</AppLink> : null}
          <Button onClick={() => window.print()}>{words("digest.print")}</Button>
        </div>
      </PageHead>
      <RunNotice status={digest.status} isQuietHidden />
      {gaps === "" ? null : <Notice tone="quiet">{words("digest.gaps", { days: gaps })}</Notice>}
      {digest.entries.length === 0 ? (
        <EmptyState title={words("digest.empty")} next={words("digest.emptyNext")} actions={<AppLink to={alertAddresses.list(province.code)}>{words("pages.list")}</AppLink>} />
      ) : (
        <DigestSections digest={digest} />
      )}
      <div className={styles.screenOnly}>
        <Panel title={words("digest.asText")} note={words("digest.mail")}>
          <pre className={styles.text} lang="id" role="region" aria-label={words("digest.asText")} tabIndex={0}>
            {digest.text}
          </pre>
        </Panel>
      </div>
    </>
  );
}
