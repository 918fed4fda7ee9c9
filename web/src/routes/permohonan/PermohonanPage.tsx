import { useSuspenseQuery } from "@apollo/client/react";
import { BoardFilters } from "../../features/requests/BoardFilters.tsx";
import { DueBoard } from "../../features/requests/DueBoard.tsx";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { boardQuery, requestAddresses, type BoardSearch } from "../../pieces/requestAddresses.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";
import { RequestLinks } from "./RequestLinks.tsx";

export const DUE_BOARD_ROUTE = graphql(`
  query DueBoardRoute($province: ID!, $scope: ScopeInput!) {
    satkers(province: $province) {
      id
      code
      type
      regionName
    }
    dueBoard(scope: $scope) {
      id
      ...DueBoard_board
    }
  }
`);

/** Open requests by when they fall due. /33/permohonan?tempo=terlambat&rezim=umum&satker=33.08 */
export function PermohonanPage() {
  const { t, words } = useRequestWords();
  const { province } = useProvince();
  const query = useUrlQuery(boardQuery);
  return (
    <PageStack>
      <UnknownKeys {...query} cleanAddress={requestAddresses.board(province.code, query.values)} />
      <PageHead eyebrow={t("province.eyebrow", { province: province.name })} title={words("board.title")}>
        <RequestLinks here="board" />
      </PageHead>
      <PanelBoundary height={800} resetKey={`${province.code}${query.values.satker ?? ""}`}>
        <Board search={query.values} />
      </PanelBoundary>
    </PageStack>
  );
}

function Board({ search }: { search: BoardSearch }) {
  const { words } = useRequestWords();
  const { province } = useProvince();
  const { data } = useSuspenseQuery(DUE_BOARD_ROUTE, {
    variables: { province: province.code, scope: { province: province.code, satker: search.satker } },
    queryKey: [useAttempt()],
  });
  const change = useSearchChange(boardQuery, (values) => requestAddresses.board(province.code, values));
  const show = (wanted: Partial<BoardSearch>) => change(wanted, { replace: true });
  return (
    <>
      <BoardFilters search={search} satkers={data.satkers} onFilter={show} />
      <ExportMenu kind="jatuh-tempo" filters={{ provinsi: province.code, ...search }} title={words("board.table")} />
      <DueBoard board={data.dueBoard} province={province.code} search={search} />
    </>
  );
}
