import { useSuspenseQuery } from "@apollo/client/react";
import { useTransition, type ReactNode } from "react";
import { WorklistBoard } from "../../features/briefings/WorklistBoard.tsx";
import { WorkSentence } from "../../features/briefings/WorkSentence.tsx";
import { graphql } from "../../gql/index.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";
import { divisionOfWord, kindOfWord, timeOfWord, worklistQuery, type WorklistSearch } from "../../pieces/worklistAddresses.ts";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useProvince } from "../provinceContext.ts";

export const WORKLIST_ROUTE = graphql(`
  query WorklistRoute($province: ID!, $filter: WorklistFilterInput!, $after: String) {
    satkers(province: $province) {
      id
      code
      type
      regionName
    }
    worklist(scope: { province: $province }, filter: $filter, first: 1) {
      id
      ...WorkSentence_worklist
      ...WorklistBoard_worklist
    }
    page: worklist(scope: { province: $province }, filter: $filter, first: 100, after: $after) {
      id
      hasNextPage
      tasks {
        id
        ...WorkTable_task
      }
    }
  }
`);

interface WorklistSectionProps {
  search: WorklistSearch;
  /** The address of the page that holds it, with another choice. */
  addressOf: (search: WorklistSearch) => string;
  title: string;
  eyebrow: string;
  /** What else belongs into the head. */
  children?: ReactNode;
}

/** The worklist with its head: on the home of a division or an operator, and on a page of its own. */
export function WorklistSection({ search: given, addressOf, title, eyebrow, children }: WorklistSectionProps) {
  const { province, viewer } = useProvince();
  const [isLoading, startLoading] = useTransition();
  const search = { ...given, divisi: given.divisi ?? ownDivision(viewer.role, given.tugas) };
  const filter = {
    kinds: search.tugas === null ? [] : [kindOfWord(search.tugas)],
    times: search.tempo === null ? [] : [timeOfWord(search.tempo)],
    satker: search.satker,
    division: search.divisi === "hukum" ? ("DIVISION_LEGAL" as const) : search.divisi === "data" ? ("DIVISION_DATA" as const) : null,
  };
  const { data, fetchMore } = useSuspenseQuery(WORKLIST_ROUTE, { variables: { province: province.code, filter, after: null }, queryKey: [useAttempt()] });
  const { worklist, page } = data;
  const own = viewer.scope.satkerCodes;
  const satkers = own.length === 0 ? data.satkers : data.satkers.filter(({ code }) => own.includes(code));
  const change = useSearchChange(worklistQuery, addressOf);
  const handleFilter = (wanted: Partial<WorklistSearch>) => change(wanted, { replace: true });
  const handleMore = () =>
    startLoading(async () => {
      await fetchMore({
        variables: { after: page.tasks.at(-1)?.id ?? null },
        updateQuery: (known, { fetchMoreResult: more }) => ({ ...more, page: { ...more.page, tasks: [...known.page.tasks, ...more.page.tasks] } }),
      });
    });
  return (
    <>
      <PageHead eyebrow={eyebrow} title={title} finding={<WorkSentence worklist={worklist} search={given} addressOf={addressOf} />}>
        {children}
      </PageHead>
      <WorklistBoard worklist={worklist} tasks={page.tasks} hasNextPage={page.hasNextPage} satkers={satkers} search={search} addressOf={addressOf} onFilter={handleFilter} isLoading={isLoading} onMore={handleMore} />
    </>
  );
}

/** Whose work a division sees first; everybody else sees all. A kind of the other division, asked for by name, is not hidden. */
function ownDivision(role: string, kind: WorklistSearch["tugas"]): WorklistSearch["divisi"] {
  const own = role === "DIVISION_LEGAL" ? "hukum" : role === "DIVISION_DATA" ? "data" : null;
  return own === null || (kind !== null && divisionOfWord(kind) !== own) ? null : own;
}
