import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { EventTable_eventFragment } from "../../gql/graphql.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { dateRangeText, peopleText } from "./eventWords.ts";

export const EVENT_TABLE = graphql(`
  fragment EventTable_event on AssistanceEvent {
    id
    kind
    title
    heldOn
    endedOn
    place
    topics
    dataset
    invitationKnown
    attendanceKnown
    invited {
      id
    }
    attending {
      id
    }
  }
`);

/** Assistance events, newest on top; what a source does not say is said to be so. */
export function EventTable({ province, events }: { province: string; events: readonly FragmentType<typeof EVENT_TABLE>[] }) {
  const { t, words, locale } = usePublicationWords();
  const { data } = useSuspenseFragment({ fragment: EVENT_TABLE, from: [...events] });
  const wording = { words, locale };
  const columns: Column<EventTable_eventFragment>[] = [
    {
      key: "name",
      header: words("events.name"),
      isRowHeader: true,
      sortValue: (event) => event.title,
      cell: (event) => (
        <>
          <AppLink to={addresses.event(province, event.id)}>{event.title}</AppLink> {event.dataset === "DEMO" ? <DemoMark /> : null}
        </>
      ),
    },
    { key: "date", header: words("events.date"), sortValue: (event) => event.heldOn, cell: (event) => dateRangeText(event, wording) },
    { key: "kind", header: words("events.kindLabel"), sortValue: (event) => event.kind, cell: (event) => words(`events.kind.${event.kind}`) },
    { key: "place", header: words("events.place"), sortValue: (event) => event.place, cell: (event) => event.place ?? words("events.placeUnknown") },
    { key: "topics", header: words("events.topics"), cell: (event) => (event.topics.length === 0 ? words("events.topicsUnknown") : event.topics.join("; ")) },
    { key: "invited", header: words("events.invited"), cell: (event) => peopleText(event.invitationKnown, event.invited.length, wording) },
    { key: "attending", header: words("events.attending"), cell: (event) => peopleText(event.attendanceKnown, event.attending.length, wording) },
  ];
  return (
    <Panel title={words("events.list")} note={words("events.listNote")}>
      <Table
        caption={words("events.list")}
        columns={columns}
        rows={data}
        rowKey={(event) => event.id}
        locale={locale}
        sortLabel={(column) => t("table.sortBy", { column })}
      />
    </Panel>
  );
}
