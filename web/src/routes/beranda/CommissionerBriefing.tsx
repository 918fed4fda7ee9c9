import { useSuspenseQuery } from "@apollo/client/react";
import { ChangePanel } from "../../features/briefings/ChangePanel.tsx";
import { DecisionsPanel } from "../../features/briefings/DecisionsPanel.tsx";
import { graphql } from "../../gql/index.ts";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";
import type { EvaluationPeriodFacts } from "../../pieces/period.ts";
import styles from "./CommissionerBriefing.module.css";

export const COMMISSIONER_BRIEFING = graphql(`
  query CommissionerBriefing($province: ID!, $issuer: ID!, $year: Int!) {
    provinceBriefing(province: $province, issuer: $issuer, year: $year) {
      id
      ...ChangePanel_briefing
      ...DecisionsPanel_briefing
    }
  }
`);

/** What to decide and what changed, above the classes and the map of a commissioner's home. */
export function CommissionerBriefing({ province, period }: { province: string; period: EvaluationPeriodFacts }) {
  const { data } = useSuspenseQuery(COMMISSIONER_BRIEFING, { variables: { province, issuer: period.issuer.id, year: period.year }, queryKey: [useAttempt()] });
  return (
    <div className={styles.columns}>
      <DecisionsPanel briefing={data.provinceBriefing} province={province} />
      <ChangePanel briefing={data.provinceBriefing} issuer={period.issuer.name} year={period.year} />
    </div>
  );
}
