import { useSuspenseQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { AlertAnswer } from "../../features/alerts/AlertAnswer.tsx";
import { AlertGate } from "../../features/alerts/AlertGate.tsx";
import { AlertHistory } from "../../features/alerts/AlertHistory.tsx";
import { AlertTable } from "../../features/alerts/AlertTable.tsx";
import { RuleTable } from "../../features/alerts/RuleTable.tsx";
import { graphql } from "../../gql/index.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { addresses, noQuery } from "../../pieces/addresses.ts";
import { alertAddresses } from "../../pieces/alertAddresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";

export const ALERT_ROUTE = graphql(`
  query AlertRoute($alert: ID!) {
    alert(id: $alert) {
      id
      alert {
        id
        mutedUntil
        wasFiring
        state
        satker {
          id
          code
          type
          regionName
        }
        rule {
          id
          title
          dataset
        }
        ...AlertTable_alert
      }
      versions {
        id
        ...RuleTable_rule
      }
      ...AlertHistory_story
    }
  }
`);

/** One alert with its history. /33/peringatan/p/<rule>:33.08 */
export function AlertPage() {
  const { words } = useAlertWords();
  const { province, viewer } = useProvince();
  const { alert = "" } = useParams();
  const query = useUrlQuery(noQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <AlertGate viewer={viewer}>
        <PanelBoundary height={700} resetKey={alert} head={<PageHead eyebrow={words("detail.eyebrow")} title={words("title")}>{<AppLink to={addresses.alerts(province.code)}>{words("detail.back")}</AppLink>}</PageHead>}>
          <OneAlert id={alert} />
        </PanelBoundary>
      </AlertGate>
    </PageStack>
  );
}

function OneAlert({ id }: { id: string }) {
  const { words } = useAlertWords();
  const { province, viewer } = useProvince();
  const { data } = useSuspenseQuery(ALERT_ROUTE, { variables: { alert: id }, queryKey: [useAttempt()], fetchPolicy: "cache-and-network" });
  const { alert, versions } = data.alert;
  return (
    <>
      <PageHead eyebrow={alert.satker === null ? words("list.province", { name: province.name }) : satkerShortName(alert.satker)} title={alert.rule.title} isDemo={alert.rule.dataset === "DEMO"}>
        <AppLink to={alertAddresses.list(province.code)}>{words("detail.back")}</AppLink>
      </PageHead>
      <Panel title={words("detail.now")} note={alert.state === "UNKNOWN" && alert.wasFiring ? words("detail.wasFiring") : undefined}>
        <AlertTable alerts={[alert]} />
      </Panel>
      {may(viewer, "ALERTS_ANSWER") ? <AlertAnswer alert={alert.id} isMuted={alert.mutedUntil !== null} mayMute={may(viewer, "ALERT_RULES_EDIT")} /> : null}
      <AlertHistory story={data.alert} />
      <Panel title={words("detail.rule")}>
        <RuleTable rules={versions} />
      </Panel>
    </>
  );
}
