import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { RecordRequestForm } from "../../features/requests/RecordRequestForm.tsx";
import { RegisterPeriodForm } from "../../features/requests/RegisterPeriodForm.tsx";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { noQuery } from "../../pieces/addresses.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { requestAddresses } from "../../pieces/requestAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useProvince } from "../provinceContext.ts";
import { RequestLinks } from "./RequestLinks.tsx";

export const RECORD_SATKERS = graphql(`
  query RecordSatkers($province: ID!) {
    satkers(province: $province) {
      id
      code
      type
      regionName
    }
  }
`);

/** A new request by form, for those who record. /33/permohonan/baru */
export function CatatPage() {
  const { t, words } = useRequestWords();
  const { province, viewer } = useProvince();
  const query = useUrlQuery(noQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("form.title")} finding={words("form.sentence")}>
        <RequestLinks here="record" />
      </PageHead>
      {may(viewer, "REQUESTS_RECORD") ? (
        <PanelBoundary height={700} resetKey={province.code}>
          <NewRequest />
        </PanelBoundary>
      ) : (
        <EmptyState title={words("form.notAllowed")} next={words("form.notAllowedNext")} />
      )}
    </PageStack>
  );
}

function NewRequest() {
  const { province, viewer } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(RECORD_SATKERS, { variables: { province: province.code }, queryKey: [useAttempt()] });
  const { satkerCodes } = viewer.scope;
  const own = satkerCodes.length === 0 ? data.satkers : data.satkers.filter(({ code }) => satkerCodes.includes(code));
  return (
    <>
      <RecordRequestForm satkers={own} onRecorded={(id) => void navigate(toAddress(requestAddresses.request(province.code, id)))} />
      <RegisterPeriodForm satkers={own} />
    </>
  );
}
