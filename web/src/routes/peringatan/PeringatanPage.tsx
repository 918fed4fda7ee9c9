import { useMutation, useSuspenseQuery } from "@apollo/client/react";
import styles from "../../features/alerts/Alerts.module.css";
import { AlertGate } from "../../features/alerts/AlertGate.tsx";
import { STATES } from "../../features/alerts/alertModel.ts";
import { AlertPages } from "../../features/alerts/AlertPages.tsx";
import { AlertTable } from "../../features/alerts/AlertTable.tsx";
import { RunNotice } from "../../features/alerts/RunNotice.tsx";
import { StateMark } from "../../features/alerts/StateMark.tsx";
import { graphql } from "../../gql/index.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { formatNumber } from "../../lib/number.ts";
import { ALERT_STATE_WORDS, alertAddresses, alertsQuery, alertStateOf, wordOfAlertState, type AlertsSearch } from "../../pieces/alertAddresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Select.tsx";
import { useProvince } from "../provinceContext.ts";

export const ALERTS_ROUTE = graphql(`
  query AlertsRoute($province: ID!) {
    alerts(province: $province) {
      id
      containsDemoData
      mutedCount
      counts {
        state
        count
      }
      status {
        ...RunNotice_status @unmask
      }
      alerts {
        id
        state
        mutedUntil
        satker {
          id
          code
          type
          regionName
        }
        rule {
          id
          rule
        }
        ...AlertTable_alert
      }
    }
  }
`);

export const CHECK_ALERTS = graphql(`
  mutation CheckAlerts($province: ID!) {
    checkAlerts(province: $province) {
      id
    }
  }
`);

/** Alerts by state. /33/peringatan?keadaan=aktif&satker=33.08 */
export function PeringatanPage() {
  const { t, words } = useAlertWords();
  const { province, viewer } = useProvince();
  const { values, ...unread } = useUrlQuery(alertsQuery);
  return (
    <PageStack>
      <UnknownKeys {...unread} cleanAddress={alertAddresses.list(province.code, values)} />
      <AlertGate viewer={viewer}>
        <PanelBoundary height={700} resetKey={province.code} head={<PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("title")} />}>
          <Peringatan search={values} />
        </PanelBoundary>
      </AlertGate>
    </PageStack>
  );
}

function Peringatan({ search }: { search: AlertsSearch }) {
  const { t, words, locale } = useAlertWords();
  const { province, viewer } = useProvince();
  const { data } = useSuspenseQuery(ALERTS_ROUTE, { variables: { province: province.code }, queryKey: [useAttempt()], fetchPolicy: "cache-and-network" });
  const [check, checking] = useMutation(CHECK_ALERTS, { refetchQueries: ["AlertsRoute"], awaitRefetchQueries: true, onError: () => undefined });
  const { alerts, counts, mutedCount, status, containsDemoData } = data.alerts;
  const countOf = (state: string) => counts.find((told) => told.state === state)?.count ?? 0;
  const change = useSearchChange(alertsQuery, (values) => alertAddresses.list(province.code, values));
  const show = (wanted: Partial<AlertsSearch>) => change(wanted, { replace: true });
  const state = search.keadaan === null || search.keadaan === "dibisukan" ? null : alertStateOf(search.keadaan);
  const shown = alerts.filter(
    (alert) =>
      (search.keadaan === "dibisukan" ? alert.mutedUntil !== null : state === null || (alert.state === state && alert.mutedUntil === null)) &&
      (search.satker === null || alert.satker?.code === search.satker) &&
      (search.aturan === null || alert.rule.rule === search.aturan),
  );
  const satkers = [...new Map(alerts.flatMap(({ satker }) => (satker === null ? [] : [[satker.code, satker] as const]))).values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const finding = [
    words(countOf("FIRING") === 0 ? "finding.none" : "finding.some", { n: formatNumber(countOf("FIRING"), locale), province: province.name }),
    ...(countOf("UNKNOWN") === 0 ? [] : [words("finding.unknown", { n: formatNumber(countOf("UNKNOWN"), locale) })]),
    ...(mutedCount === 0 ? [] : [words("finding.muted", { n: formatNumber(mutedCount, locale) })]),
  ].join(" ");
  return (
    <>
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("title")} isDemo={containsDemoData} finding={finding}>
        <AlertPages province={province.code} />
        <ul className={styles.counts}>
          {STATES.map((one) => (
            <li key={one}>
              <AppLink to={alertAddresses.list(province.code, { ...search, keadaan: wordOfAlertState(one) })}>
                <StateMark state={one} />
              </AppLink>{" "}
              {formatNumber(countOf(one), locale)}
            </li>
          ))}
        </ul>
        <div className={styles.filters}>
          <Select label={words("filter.state")} value={search.keadaan ?? ""} onChange={(event) => show({ keadaan: alertsQuery.keadaan.parse(event.target.value) })}>
            <option value="">{words("filter.all")}</option>
            {ALERT_STATE_WORDS.map((word) => (
              <option key={word} value={word}>
                {words(`state.${alertStateOf(word)}`)}
              </option>
            ))}
            <option value="dibisukan">{words("filter.muted")}</option>
          </Select>
          <Select label={words("filter.satker")} value={search.satker ?? ""} onChange={(event) => show({ satker: event.target.value || null })}>
            <option value="">{words("filter.allSatkers")}</option>
            {satkers.map((satker) => (
              <option key={satker.code} value={satker.code}>
                {satkerShortName(satker)}
              </option>
            ))}
          </Select>
        </div>
      </PageHead>
      <RunNotice status={status} />
      {may(viewer, "ALERT_RULES_EDIT") ? (
        <p>
          <Button disabled={checking.loading} onClick={() => void check({ variables: { province: province.code } })}>
            {words(checking.loading ? "run.checking" : "run.check")}
          </Button>
        </p>
      ) : null}
      {checking.error === undefined ? null : <ErrorMessage error={checking.error} />}
      {shown.length > 0 ? (
        <AlertTable alerts={shown} />
      ) : alerts.length === 0 ? (
        <EmptyState title={words("list.none")} next={words("list.noneNext")} actions={<AppLink to={alertAddresses.rules(province.code)}>{words("pages.rules")}</AppLink>} />
      ) : (
        <EmptyState title={words("list.empty")} next={words("list.emptyNext")} actions={<AppLink to={alertAddresses.list(province.code)}>{words("filter.all")}</AppLink>} />
      )}
    </>
  );
}
