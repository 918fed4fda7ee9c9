import { useSuspenseQuery } from "@apollo/client/react";
import { InstrumentPanel } from "../../features/evaluations/InstrumentPanel.tsx";
import { graphql } from "../../gql/index.ts";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";

export const INSTRUMENT_ROUTE = graphql(`
  query InstrumentRoute($id: ID!) {
    instrument(id: $id) {
      id
      ...InstrumentPanel_instrument @unmask
    }
  }
`);

/** The year's instrument, or that it is not known. */
export function InstrumentSection({ instrumentId }: { instrumentId: string | null }) {
  return instrumentId === null ? <InstrumentPanel instrument={null} /> : <KnownInstrument id={instrumentId} />;
}

function KnownInstrument({ id }: { id: string }) {
  const { data } = useSuspenseQuery(INSTRUMENT_ROUTE, { variables: { id }, queryKey: [useAttempt()] });
  return <InstrumentPanel instrument={data.instrument} />;
}
