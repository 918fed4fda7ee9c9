import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { CalendarChanges_changeFragment } from "../../gql/graphql.ts";
import { useCalendarWords } from "../../i18n/calendars.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { SourceText } from "../../pieces/SourceList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";

export const CALENDAR_CHANGES = graphql(`
  fragment CalendarChanges_change on CalendarChange {
    id
    date
    change
    name
    decree
    announcedOn
    satkerCode
    source
  }
`);

/** What decrees did to the days of a year, latest announcement first. */
export function CalendarChanges({ changes }: { changes: readonly FragmentType<typeof CALENDAR_CHANGES>[] }) {
  const { t, words, locale } = useCalendarWords();
  const { data } = useSuspenseFragment({ fragment: CALENDAR_CHANGES, from: [...changes] });
  const columns: Column<CalendarChanges_changeFragment>[] = [
    { key: "date", header: words("date"), isRowHeader: true, sortValue: (change) => change.date, cell: (change) => formatLocalDate(change.date, locale) },
    { key: "change", header: words("change"), sortValue: (change) => change.change, cell: (change) => words(change.change) },
    { key: "name", header: words("name"), sortValue: (change) => change.name, cell: (change) => change.name },
    { key: "announced", header: words("announced"), sortValue: (change) => change.announcedOn, cell: (change) => formatLocalDate(change.announcedOn, locale) },
    { key: "decree", header: words("decree"), sortValue: (change) => change.decree, cell: (change) => change.decree },
    { key: "satker", header: words("satker"), sortValue: (change) => change.satkerCode, cell: (change) => change.satkerCode ?? words("national") },
    { key: "source", header: words("source"), cell: (change) => <SourceText text={change.source} /> },
  ];
  return (
    <Panel title={words("changes")} note={words("changesNote")}>
      {data.length === 0 ? (
        <p>{words("changesNone")}</p>
      ) : (
        <Table caption={words("changes")} columns={columns} rows={data} rowKey={(change) => change.id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      )}
    </Panel>
  );
}
