import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { RunTable_runFragment } from "../../gql/graphql.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { formatInstant } from "../../lib/date.ts";
import { Table, type Column } from "../../ui/Table.tsx";

export const RUN_LINE = graphql(`
  fragment RunTable_run on AlertRun {
    id
    trigger
    state
    startedAt
    evaluated
    changed
    problem
  }
`);

/** Past evaluations, failed ones with the reason. */
export function RunTable({ runs }: { runs: readonly FragmentType<typeof RUN_LINE>[] }) {
  const { t, words, locale } = useAlertWords();
  const { data } = useSuspenseFragment({ fragment: RUN_LINE, from: [...runs] });
  if (data.length === 0) return null;
  const columns: Column<RunTable_runFragment>[] = [
    { key: "day", header: words("run.day"), isRowHeader: true, cell: ({ startedAt }) => formatInstant(startedAt, locale) },
    { key: "trigger", header: words("run.trigger"), cell: ({ trigger }) => words(`run.triggers.${trigger}`) },
    { key: "outcome", header: words("run.outcome"), cell: ({ state, problem }) => (problem === null ? words(`run.states.${state}`) : `${words(`run.states.${state}`)}: ${problem}`) },
    { key: "changed", header: words("run.changed"), cell: ({ evaluated, changed }) => (evaluated === null || changed === null ? "–" : words("run.evaluated", { evaluated, changed })) },
  ];
  return <Table caption={words("run.history")} columns={columns} rows={data} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />;
}
