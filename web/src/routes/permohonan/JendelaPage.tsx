import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { AdmissibilityWindow } from "../../features/requests/AdmissibilityWindow.tsx";
import { WindowForm } from "../../features/requests/WindowForm.tsx";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { refusalOrThrow } from "../../pieces/refusal.ts";
import { regimeOfWord, requestAddresses, windowQuery, type WindowSearch } from "../../pieces/requestAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";
import { RECEIPT_SATKERS } from "./HitungPage.tsx";
import { RequestLinks } from "./RequestLinks.tsx";

export const WINDOW_ROUTE = graphql(`
  query WindowRoute($objectionReceivedOn: LocalDate!, $regime: LegalRegime!, $answeredOn: LocalDate, $on: LocalDate, $satker: ID, $calendarAnnouncedOn: LocalDate) {
    disputeAdmissibility(objectionReceivedOn: $objectionReceivedOn, regime: $regime, answeredOn: $answeredOn, on: $on, satker: $satker, calendarAnnouncedOn: $calendarAnnouncedOn) {
      id
      ...AdmissibilityWindow_window
    }
  }
`);

/** When a dispute may be filed, for any objection. /33/permohonan/jendela?diterima=2025-01-30&diajukan=2025-03-03 */
export function JendelaPage() {
  const { t, words } = useRequestWords();
  const { province } = useProvince();
  const query = useUrlQuery(windowQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={requestAddresses.window(province.code, query.values)} />
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("pages.window.title")} finding={words("pages.window.sentence")}>
        <RequestLinks here="window" />
      </PageHead>
      <PanelBoundary height={240} resetKey={province.code}>
        <Asked search={query.values} />
      </PanelBoundary>
      {query.values.diterima === null ? (
        <EmptyState title={words("pages.window.result")} next={words("pages.window.wait")} />
      ) : (
        <PanelBoundary height={300} resetKey={JSON.stringify(query.values)}>
          <Window search={query.values} objectionReceivedOn={query.values.diterima} />
        </PanelBoundary>
      )}
    </PageStack>
  );
}

function Asked({ search }: { search: WindowSearch }) {
  const { province } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(RECEIPT_SATKERS, { variables: { province: province.code }, queryKey: [useAttempt()] });
  return (
    <WindowForm
      key={JSON.stringify(search)}
      search={search}
      satkers={data.satkers}
      onCompute={(wish) => void navigate(toAddress(requestAddresses.window(province.code, wish)), { preventScrollReset: true })}
    />
  );
}

function Window({ search, objectionReceivedOn }: { search: WindowSearch; objectionReceivedOn: string }) {
  const { words } = useRequestWords();
  const { data, error } = useSuspenseQuery(WINDOW_ROUTE, {
    variables: {
      objectionReceivedOn,
      regime: regimeOfWord(search.rezim ?? "umum"),
      answeredOn: search.ditanggapi,
      on: search.diajukan,
      satker: search.satker,
      calendarAnnouncedOn: search.kalender,
    },
    queryKey: [useAttempt()],
    errorPolicy: "all",
  });
  if (error || !data) return <EmptyState title={refusalOrThrow(error).sentence} next={words("receipt.noneNext")} />;
  return (
    <Panel title={words("pages.window.result")} aside={<Button onClick={() => globalThis.print()}>{words("pages.window.print")}</Button>}>
      <AdmissibilityWindow window={data.disputeAdmissibility} />
    </Panel>
  );
}
