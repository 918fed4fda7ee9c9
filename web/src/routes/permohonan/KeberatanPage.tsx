import { skipToken, useSuspenseQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { DisputeList, ObjectionList } from "../../features/requests/CaseLists.tsx";
import { PublishedDisputes } from "../../features/requests/PublishedDisputes.tsx";
import { WithoutRequestForm } from "../../features/requests/WithoutRequestForm.tsx";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { casesQuery, requestAddresses, type CasesSearch } from "../../pieces/requestAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Select.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./permohonan.module.css";
import { RequestLinks } from "./RequestLinks.tsx";

export const CASES_ROUTE = graphql(`
  query CasesRoute($scope: ScopeInput!, $first: Int!) {
    objections(scope: $scope, first: $first) {
      id
      ...CaseLists_objection
    }
    disputes(scope: $scope, first: $first) {
      id
      ...CaseLists_dispute
    }
  }
`);

export const PUBLISHED_CASES_ROUTE = graphql(`
  query PublishedCasesRoute($province: ID!, $scope: ScopeInput!) {
    satkers(province: $province) {
      id
      code
      type
      regionName
    }
    publishedDisputes(scope: $scope) {
      id
      ...PublishedDisputes_dispute
    }
  }
`);

/** Rows of each list. */
const LIMIT = 200;

/** Objections and disputes of the register, and what was published of disputes. /33/permohonan/keberatan?satker=33.08 */
export function KeberatanPage() {
  const { t, words } = useRequestWords();
  const { province } = useProvince();
  const query = useUrlQuery(casesQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={requestAddresses.cases(province.code, query.values)} />
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("pages.cases.title")}>
        <RequestLinks here="cases" />
      </PageHead>
      <PanelBoundary height={700} resetKey={`${province.code}${query.values.satker ?? ""}`}>
        <Cases search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Cases({ search }: { search: CasesSearch }) {
  const { words } = useRequestWords();
  const { province, viewer } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const attempt = useAttempt();
  const scope = { province: province.code, satker: search.satker };
  const mayRead = may(viewer, "REQUESTS_READ");
  const { data: published } = useSuspenseQuery(PUBLISHED_CASES_ROUTE, { variables: { province: province.code, scope }, queryKey: [attempt] });
  const { data: register } = useSuspenseQuery(CASES_ROUTE, mayRead ? { variables: { scope, first: LIMIT }, queryKey: [attempt] } : skipToken);
  const { satkerCodes } = viewer.scope;
  const own = satkerCodes.length === 0 ? published.satkers : published.satkers.filter(({ code }) => satkerCodes.includes(code));
  return (
    <>
      <div className={styles.choice} role="group" aria-label={words("board.filter")}>
        <Select label={words("board.satker")} value={search.satker ?? ""} onChange={(event) => void navigate(toAddress(requestAddresses.cases(province.code, { satker: event.target.value || null })), { replace: true, preventScrollReset: true })}>
          <option value="">{words("board.allSatkers")}</option>
          {published.satkers.map((known) => (
            <option key={known.code} value={known.code}>
              {satkerShortName(known)}
            </option>
          ))}
        </Select>
      </div>
      {register ? (
        <>
          <ObjectionList rows={register.objections} province={province.code} limit={LIMIT} />
          <ExportMenu kind="keberatan" filters={{ provinsi: province.code, satker: search.satker }} title={words("pages.cases.objections")} />
          <DisputeList rows={register.disputes} province={province.code} limit={LIMIT} />
          <ExportMenu kind="sengketa" filters={{ provinsi: province.code, satker: search.satker }} title={words("pages.cases.disputes")} />
        </>
      ) : (
        <EmptyState title={words("pages.cases.registerHidden")} next={words("pages.cases.registerHiddenNext")} />
      )}
      {may(viewer, "CASES_RECORD") ? (
        <div className={styles.record}>
          <WithoutRequestForm satkers={own} chosen={search.satker} refetch="CasesRoute" />
        </div>
      ) : null}
      <PublishedDisputes disputes={published.publishedDisputes} />
      <ExportMenu kind="sengketa-terbit" filters={{ provinsi: province.code, satker: search.satker }} title={words("pages.cases.published")} />
    </>
  );
}
