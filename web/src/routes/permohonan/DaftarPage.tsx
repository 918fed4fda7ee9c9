import { useSuspenseQuery } from "@apollo/client/react";
import { useTransition } from "react";
import { ListFilters } from "../../features/requests/ListFilters.tsx";
import { filterOf } from "../../features/requests/listModel.ts";
import { RequestList } from "../../features/requests/RequestList.tsx";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { listQuery, requestAddresses, type ListSearch } from "../../pieces/requestAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";
import { RequestLinks } from "./RequestLinks.tsx";

export const REQUEST_LIST_ROUTE = graphql(`
  query RequestListRoute($province: ID!, $filter: InformationRequestFilter!, $after: String) {
    satkers(province: $province) {
      id
      code
      type
      regionName
    }
    informationRequests(filter: $filter, first: 50, after: $after) {
      dataset
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          ...RequestList_request
        }
      }
    }
  }
`);

/** Every recorded request, answered ones too, the latest received first. /33/permohonan/daftar?keadaan=terlambat&tahun=2026 */
export function DaftarPage() {
  const { t, words } = useRequestWords();
  const { province } = useProvince();
  const query = useUrlQuery(listQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={requestAddresses.list(province.code, query.values)} />
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("pages.list.title")} finding={words("pages.list.sentence")}>
        <RequestLinks here="list" />
      </PageHead>
      <PanelBoundary height={800} resetKey={`${province.code}${JSON.stringify(query.values)}`}>
        <Requests search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Requests({ search }: { search: ListSearch }) {
  const { words, locale } = useRequestWords();
  const { province } = useProvince();
  const [isLoading, startLoading] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(REQUEST_LIST_ROUTE, { variables: { province: province.code, filter: filterOf(search, province.code), after: null }, queryKey: [useAttempt()] });
  const { edges, pageInfo, dataset } = data.informationRequests;
  const change = useSearchChange(listQuery, (values) => requestAddresses.list(province.code, values));
  const show = (wanted: Partial<ListSearch>) => change(wanted, { replace: true });
  const handleMore = () =>
    startLoading(async () => {
      await fetchMore({
        variables: { after: pageInfo.endCursor },
        updateQuery: (known, { fetchMoreResult }) => ({
          ...fetchMoreResult,
          informationRequests: { ...fetchMoreResult.informationRequests, edges: [...known.informationRequests.edges, ...fetchMoreResult.informationRequests.edges] },
        }),
      });
    });
  const isFiltered = Object.values(search).some((value) => value !== null);
  return (
    <>
      <ListFilters search={search} satkers={data.satkers} onFilter={show} />
      <ExportMenu kind="permohonan" filters={{ provinsi: province.code, ...search }} title={words("pages.list.title")} />
      {edges.length === 0 ? (
        <EmptyState title={words(isFiltered ? "pages.list.empty" : "pages.list.emptyRegister")} next={words(isFiltered ? "pages.list.emptyNext" : "pages.list.emptyRegisterNext")} />
      ) : (
        <Panel title={words("pages.list.table")} aside={dataset === "DEMO" ? <DemoMark /> : undefined}>
          <RequestList requests={edges.map(({ node }) => node)} province={province.code} />
          <p role="status">{words(pageInfo.hasNextPage ? "pages.list.shown" : "pages.list.shownAll", { n: formatNumber(edges.length, locale) })}</p>
          {pageInfo.hasNextPage ? (
            <p>
              <Button disabled={isLoading} onClick={handleMore}>
                {words(isLoading ? "pages.list.loading" : "pages.list.more")}
              </Button>
            </p>
          ) : null}
        </Panel>
      )}
    </>
  );
}
