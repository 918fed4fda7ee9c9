import { useSuspenseQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { ReceiptForm } from "../../features/requests/ReceiptForm.tsx";
import { ReceiptSheet } from "../../features/requests/ReceiptSheet.tsx";
import { refusalOrThrow } from "../../pieces/refusal.ts";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { useAppAddress } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { clockOfWord, receiptQuery, regimeOfWord, requestAddresses, type ReceiptSearch } from "../../pieces/requestAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useProvince } from "../provinceContext.ts";
import { RequestLinks } from "./RequestLinks.tsx";

export const RECEIPT_SATKERS = graphql(`
  query ReceiptSatkers($province: ID!) {
    satkers(province: $province) {
      id
      code
      type
      regionName
    }
  }
`);

export const RECEIPT_ROUTE = graphql(`
  query ReceiptRoute($clock: ClockKind!, $regime: LegalRegime!, $startsOn: LocalDate!, $extended: Boolean!, $satker: ID, $calendarAnnouncedOn: LocalDate) {
    deadlineReceipt(clock: $clock, regime: $regime, startsOn: $startsOn, extended: $extended, satker: $satker, calendarAnnouncedOn: $calendarAnnouncedOn) {
      id
      ...ReceiptSheet_receipt
    }
  }
`);

/** The deadline of any date, with every reason. /33/permohonan/hitung?jam=jawaban&rezim=umum&mulai=2023-04-12&kalender=2023-03-29 */
export function HitungPage() {
  const { t, words } = useRequestWords();
  const { province } = useProvince();
  const query = useUrlQuery(receiptQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={requestAddresses.receipt(province.code, query.values)} />
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("receipt.pageTitle")} finding={words("receipt.pageSentence")}>
        <RequestLinks here="receipt" />
      </PageHead>
      <PanelBoundary height={240} resetKey={province.code}>
        <Asked search={query.values} />
      </PanelBoundary>
      {query.values.mulai === null ? (
        <EmptyState title={words("receipt.title")} next={words("receipt.wait")} />
      ) : (
        <PanelBoundary height={600} resetKey={JSON.stringify(query.values)}>
          <Receipt search={query.values} startsOn={query.values.mulai} />
        </PanelBoundary>
      )}
    </PageStack>
  );
}

function Asked({ search }: { search: ReceiptSearch }) {
  const { province } = useProvince();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { data } = useSuspenseQuery(RECEIPT_SATKERS, { variables: { province: province.code }, queryKey: [useAttempt()] });
  return (
    <ReceiptForm
      key={JSON.stringify(search)}
      search={search}
      satkers={data.satkers}
      onCompute={(wish) => void navigate(toAddress(requestAddresses.receipt(province.code, wish)), { preventScrollReset: true })}
    />
  );
}

function Receipt({ search, startsOn }: { search: ReceiptSearch; startsOn: string }) {
  const { words } = useRequestWords();
  const { province } = useProvince();
  const { data, error } = useSuspenseQuery(RECEIPT_ROUTE, {
    variables: {
      clock: clockOfWord(search.jam ?? "jawaban"),
      regime: regimeOfWord(search.rezim ?? "umum"),
      startsOn,
      extended: search.perpanjang === "ya",
      satker: search.satker,
      calendarAnnouncedOn: search.kalender,
    },
    queryKey: [useAttempt()],
    errorPolicy: "all",
  });
  if (error || !data) return <EmptyState title={refusalOrThrow(error).sentence} next={words("receipt.noneNext")} />;
  return <ReceiptSheet receipt={data.deadlineReceipt} path={requestAddresses.receipt(province.code, search)} />;
}
