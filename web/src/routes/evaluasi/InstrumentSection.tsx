import { useSuspenseQuery } from "@apollo/client/react";
import { InstrumentPanel } from "../../features/evaluations/InstrumentPanel.tsx";
import { graphql } from "../../gql/index.ts";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";

export const INSTRUMENT_ROUTE = graphql(`
  query InstrumentRoute($id: ID!, $per: LocalDate) {
    instrument(id: $id, asKnownOn: $per) {
      id
      ...InstrumentPanel_instrument @unmask
    }
  }
`);

/** The year's instrument, or that it is not known. */
export function InstrumentSection({ instrumentId, per }: { instrumentId: string | null; per: string | null }) {
  return instrumentId === null ? <InstrumentPanel instrument={null} /> : <KnownInstrument id={instrumentId} per={per} />;
}

function KnownInstrument({ id, per }: { id: string; per: string | null }) {
  const { data } = useSuspenseQuery(INSTRUMENT_ROUTE, { variables: { id, per }, queryKey: [useAttempt()] });
  return <InstrumentPanel instrument={data.instrument} />;
}
