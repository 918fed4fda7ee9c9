import { useSuspenseQuery } from "@apollo/client/react";
import { CheapestPath } from "../../features/evaluations/CheapestPath.tsx";
import { graphql } from "../../gql/index.ts";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";

export const CHEAPEST_PATH_ROUTE = graphql(`
  query CheapestPathRoute($satker: ID!, $cycle: ID!, $items: [ID!]!, $per: LocalDate) {
    cheapestPath(satker: $satker, cycle: $cycle, items: $items, asKnownOn: $per) {
      id
      chosen {
        itemCodes
      }
      ...CheapestPath_path @unmask
    }
  }
`);

interface CheapestPathSectionProps {
  satkerCode: string;
  cycleId: string;
  itemCodes: readonly string[];
  /** The day it is seen from. Null: now. */
  per: string | null;
  onTry: (itemCodes: readonly string[]) => void;
}

/** What the satker would gain by which item. */
export function CheapestPathSection({ satkerCode, cycleId, itemCodes, per, onTry }: CheapestPathSectionProps) {
  const { data } = useSuspenseQuery(CHEAPEST_PATH_ROUTE, { variables: { satker: satkerCode, cycle: cycleId, items: [...itemCodes], per }, queryKey: [useAttempt()] });
  return <CheapestPath path={data.cheapestPath} onTry={onTry} />;
}
