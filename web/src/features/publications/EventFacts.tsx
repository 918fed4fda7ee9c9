import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { EventFacts_eventFragment } from "../../gql/graphql.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./EventFacts.module.css";
import { dateRangeText } from "./eventWords.ts";

export const EVENT_FACTS = graphql(`
  fragment EventFacts_event on AssistanceEvent {
    id
    kind
    heldOn
    endedOn
    place
    topics
    note
    invitationKnown
    attendanceKnown
    invited {
      id
      code
      type
      regionName
    }
    attending {
      id
      code
      type
      regionName
    }
  }
`);

/** What is known of an event, and what its source does not say. */
export function EventFacts({ event }: { event: FragmentType<typeof EVENT_FACTS> }) {
  const { words, locale } = usePublicationWords();
  const { data } = useSuspenseFragment({ fragment: EVENT_FACTS, from: event });
  return (
    <Panel title={words("events.details")}>
      <dl className={styles.facts}>
        <dt>{words("events.kindLabel")}</dt>
        <dd>{words(`events.kind.${data.kind}`)}</dd>
        <dt>{words("events.date")}</dt>
        <dd>{dateRangeText(data, { words, locale })}</dd>
        <dt>{words("events.place")}</dt>
        <dd>{data.place ?? words("events.placeUnknown")}</dd>
        <dt>{words("events.topics")}</dt>
        <dd>{data.topics.length === 0 ? words("events.topicsUnknown") : data.topics.join("; ")}</dd>
        <dt>{words("events.invited")}</dt>
        <dd>{data.invitationKnown ? <SatkerNames satkers={data.invited} /> : words("events.peopleUnknown")}</dd>
        <dt>{words("events.attending")}</dt>
        <dd>{data.attendanceKnown ? <SatkerNames satkers={data.attending} /> : words("events.peopleUnknown")}</dd>
        {data.note === null ? null : (
          <>
            <dt>{words("events.note")}</dt>
            <dd>{data.note}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

function SatkerNames({ satkers }: { satkers: EventFacts_eventFragment["attending"] }) {
  return (
    <ul className={styles.names}>
      {satkers.map((satker) => (
        <li key={satker.id}>
          <SatkerName satker={satker} />
        </li>
      ))}
    </ul>
  );
}
