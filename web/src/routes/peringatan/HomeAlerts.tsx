import { useSuspenseQuery } from "@apollo/client/react";
import { AlertsPanel } from "../../features/alerts/AlertsPanel.tsx";
import { graphql } from "../../gql/index.ts";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";

export const HOME_ALERTS = graphql(`
  query HomeAlerts($province: ID!) {
    alerts(province: $province) {
      id
      ...AlertsPanel_list
    }
  }
`);

/** The panel with its question. */
export function HomeAlerts({ province }: { province: string }) {
  const { data } = useSuspenseQuery(HOME_ALERTS, { variables: { province }, queryKey: [useAttempt()] });
  return <AlertsPanel list={data.alerts} />;
}
