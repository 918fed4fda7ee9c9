import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { JobList_jobFragment } from "../../gql/graphql.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { formatInstant } from "../../lib/date.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { kindName } from "./importModel.ts";

export const JOB_LINE = graphql(`
  fragment JobList_job on ImportJob {
    id
    kind
    fileName
    state
    createdAt
  }
`);

/** The reader's own imports, so that a preview that was left is found again. */
export function JobList({ jobs, addressOf }: { jobs: readonly FragmentType<typeof JOB_LINE>[]; addressOf: (job: string) => string }) {
  const { t, words, locale } = useImportWords();
  const { data } = useSuspenseFragment({ fragment: JOB_LINE, from: [...jobs] });
  if (data.length === 0) return null;
  const columns: Column<JobList_jobFragment>[] = [
    {
      key: "file",
      header: words("jobs.file"),
      isRowHeader: true,
      cell: ({ id, fileName }) => (
        <AppLink to={addressOf(id)} aria-label={words("jobs.open", { file: fileName })}>
          {fileName}
        </AppLink>
      ),
    },
    { key: "kind", header: words("jobs.kind"), cell: ({ kind }) => kindName(kind, words) },
    { key: "state", header: words("jobs.state"), cell: ({ state }) => words(`job.states.${state}`) },
    { key: "when", header: words("jobs.when"), cell: ({ createdAt }) => formatInstant(createdAt, locale) },
  ];
  return (
    <Panel title={words("jobs.title")} note={words("jobs.note")}>
      <Table caption={words("jobs.title")} columns={columns} rows={data} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
    </Panel>
  );
}
