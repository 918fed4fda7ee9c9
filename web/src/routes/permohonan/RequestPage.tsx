import { useSuspenseQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { ClockBadge } from "../../features/requests/ClockBadge.tsx";
import { clockOfReceipt } from "../../features/requests/receiptModel.ts";
import { LegalHoldForm } from "../../features/requests/LegalHoldForm.tsx";
import { RecordCaseForms } from "../../features/requests/RecordCaseForms.tsx";
import { RecordEventForm } from "../../features/requests/RecordEventForm.tsx";
import { ReceiptSheet } from "../../features/requests/ReceiptSheet.tsx";
import { RequestCases } from "../../features/requests/RequestCases.tsx";
import { RequestEvents } from "../../features/requests/RequestEvents.tsx";
import { RequestSummary } from "../../features/requests/RequestSummary.tsx";
import { RetractEventForm } from "../../features/requests/RetractEventForm.tsx";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { regimeWord, requestAddresses, requestQuery, type BoardSearch } from "../../pieces/requestAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./permohonan.module.css";

export const REQUEST_ROUTE = graphql(`
  query RequestRoute($id: ID!) {
    informationRequest(id: $id) {
      id
      number
      registerYear
      satkerCode
      dataset
      status
      regime
      explanation {
        id
        revision
        receiptUnknownBecause
        receipt {
          id
          startsOn
          eventOn
          dueOn
          lateness {
            basis
            measuredOn
            isLate
            leftWorkingDays
            lateWorkingDays
          }
          ...ReceiptSheet_receipt
        }
      }
      ...RequestEvents_request
      ...RequestSummary_request
      ...RequestCases_request
      ...RecordEventForm_request
      ...RetractEventForm_request
      legalHold {
        reason
      }
    }
  }
`);

/** One request: its line of events, its receipt, its objections and disputes. /33/permohonan/p/33.08:…?tempo=terlambat */
export function RequestPage() {
  const { request = "" } = useParams();
  const { province } = useProvince();
  const { words } = useRequestWords();
  const query = useUrlQuery(requestQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={requestAddresses.request(province.code, request, query.values)} />
      <PanelBoundary height={900} resetKey={request} head={<PageHead title={words("request.title", { number: "" })} />}>
        <OneRequest id={request} search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function OneRequest({ id, search }: { id: string; search: BoardSearch }) {
  const { t, words } = useRequestWords();
  const { province, viewer } = useProvince();
  const { data } = useSuspenseQuery(REQUEST_ROUTE, { variables: { id }, queryKey: [useAttempt()] });
  const request = data.informationRequest;
  const back = (
    <nav className={styles.links} aria-label={words("board.title")}>
      <AppLink to={requestAddresses.board(province.code, search)}>{words("request.back")}</AppLink>
    </nav>
  );
  if (!request) {
    return (
      <>
        <PageHead title={words("request.title", { number: id })}>{back}</PageHead>
        <EmptyState title={words("request.unknown")} next={words("request.unknownNext")} />
      </>
    );
  }
  const { receipt, receiptUnknownBecause } = request.explanation;
  const mayRecordCases = may(viewer, "CASES_RECORD");
  const clock = receipt ? clockOfReceipt(receipt) : { status: request.status, leftWorkingDays: null, lateWorkingDays: null };
  const address = receipt && request.regime ? requestAddresses.receipt(province.code, { jam: "jawaban", rezim: regimeWord(request.regime), mulai: receipt.eventOn, satker: id.slice(0, 5) }) : "";
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={words("request.title", { number: request.number })}
        finding={<ClockBadge clock={clock} />}
        isDemo={request.dataset === "DEMO"}
      >
        {back}
      </PageHead>
      <RequestEvents request={request} />
      {receipt ? <ReceiptSheet receipt={receipt} path={address} /> : <EmptyState title={receiptUnknownBecause ?? words("request.noReceipt")} next={words("receipt.noneNext")} />}
      {may(viewer, "REQUESTS_RECORD") ? (
        <div className={styles.record}>
          <RecordEventForm request={request} refetch="RequestRoute" />
          <Panel title={words("form.retract")}>
            <RetractEventForm request={request} refetch="RequestRoute" />
          </Panel>
        </div>
      ) : null}
      <RequestCases request={request} refetch={mayRecordCases ? "RequestRoute" : null} />
      {mayRecordCases ? (
        <div className={styles.record}>
          <RecordCaseForms satkerCode={request.satkerCode} request={request} refetch="RequestRoute" />
          <Panel title={words("form.hold")} note={request.legalHold === null ? undefined : request.legalHold.reason}>
            <LegalHoldForm requestId={id} revision={request.explanation.revision} isHeld={request.legalHold !== null} refetch="RequestRoute" />
          </Panel>
        </div>
      ) : null}
      <RequestSummary request={request} />
    </>
  );
}
