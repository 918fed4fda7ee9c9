import { useSuspenseQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { ObjectionCase } from "../../features/requests/ObjectionCase.tsx";
import { DisputeForm } from "../../features/requests/RecordCaseForms.tsx";
import { ReceiptSheet } from "../../features/requests/ReceiptSheet.tsx";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { noQuery } from "../../pieces/addresses.ts";
import { regimeWord, requestAddresses } from "../../pieces/requestAddresses.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./permohonan.module.css";

export const OBJECTION_ROUTE = graphql(`
  query ObjectionRoute($id: ID!) {
    objection(id: $id) {
      id
      number
      dataset
      satkerCode
      requestId
      regime
      receivedOn
      satker {
        id
        code
        type
        regionName
      }
      explanation {
        id
        receipt {
          id
          ...ReceiptSheet_receipt
        }
      }
      ...ObjectionCase_objection
    }
  }
`);

/** One objection, with or without a request: its clock, its answers, its disputes. /33/permohonan/keberatan/33.08:… */
export function ObjectionPage() {
  const { objection = "" } = useParams();
  const { words } = useRequestWords();
  const query = useUrlQuery(noQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PanelBoundary height={700} resetKey={objection} head={<PageHead title={words("pages.cases.objectionTitle", { number: "" })} />}>
        <OneObjection id={objection} />
      </PanelBoundary>
    </PageStack>
  );
}

function OneObjection({ id }: { id: string }) {
  const { t, words } = useRequestWords();
  const { province, viewer } = useProvince();
  const { data } = useSuspenseQuery(OBJECTION_ROUTE, { variables: { id }, queryKey: [useAttempt()] });
  const { objection } = data;
  const links = (
    <nav className={styles.links} aria-label={words("pages.cases.title")}>
      <AppLink to={requestAddresses.cases(province.code)}>{words("pages.cases.back")}</AppLink>
      {objection?.requestId ? <AppLink to={requestAddresses.request(province.code, objection.requestId)}>{words("pages.cases.openRequest")}</AppLink> : null}
    </nav>
  );
  if (!objection) {
    return (
      <>
        <PageHead title={words("pages.cases.objectionTitle", { number: id })}>{links}</PageHead>
        <EmptyState title={words("pages.cases.unknown")} next={words("pages.cases.unknownNext")} />
      </>
    );
  }
  const { receipt } = objection.explanation;
  const mayRecord = may(viewer, "CASES_RECORD");
  const address = requestAddresses.receipt(province.code, { jam: "tanggapan", rezim: regimeWord(objection.regime), mulai: objection.receivedOn, satker: objection.satkerCode });
  return (
    <>
      <PageHead
        eyebrow={t("province.eyebrow", { province: province.name })}
        title={words("pages.cases.objectionTitle", { number: objection.number })}
        finding={objection.satker ? <SatkerName satker={objection.satker} withCode /> : undefined}
        isDemo={objection.dataset === "DEMO"}
      >
        {links}
      </PageHead>
      <Panel title={words("request.objections")}>
        <ObjectionCase objection={objection} refetch={mayRecord ? "ObjectionRoute" : null} />
      </Panel>
      {mayRecord ? (
        <div className={styles.record}>
          <Panel title={words("form.addDispute")}>
            <DisputeForm satkerCode={objection.satkerCode} objectionNumber={objection.number} refetch="ObjectionRoute" />
          </Panel>
        </div>
      ) : null}
      {receipt ? <ReceiptSheet receipt={receipt} path={address} /> : null}
    </>
  );
}
