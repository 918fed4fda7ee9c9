import { useSuspenseQuery } from "@apollo/client/react";
import { CommissionBoard } from "../../features/briefings/CommissionBoard.tsx";
import { graphql } from "../../gql/index.ts";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";

export const COMMISSION_SECTION = graphql(`
  query CommissionSection($province: ID!, $issuer: ID!) {
    commissionBriefing(province: $province, issuer: $issuer) {
      id
      ...CommissionBoard_briefing
    }
  }
`);

/** What the liaison of a commission follows, above the classes and the map. */
export function CommissionSection({ province, issuer }: { province: string; issuer: { id: string; name: string } }) {
  const { data } = useSuspenseQuery(COMMISSION_SECTION, { variables: { province, issuer: issuer.id }, queryKey: [useAttempt()] });
  return <CommissionBoard briefing={data.commissionBriefing} issuer={issuer} province={province} />;
}
