import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment, useSuspenseQuery } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { formatInstant, formatLocalDate } from "../../lib/date.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { EventLine } from "./EventLine.tsx";
import styles from "./RequestEvents.module.css";
import { axisEvents, decidedByWords, eventWords, lineYears, type RequestEventFacts } from "./requestModel.ts";

export const REQUEST_EVENTS = graphql(`
  fragment RequestEvents_request on InformationRequest {
    id
    number
    dataset
    status
    receivedOn
    dayZero
    firstDueOn
    dueOn
    noticeOn
    closedOn
    hasOralAnswer
    explanation {
      id
      events {
        id
        kind
        on
        at
        isStanding
        regime
        decidedBy
        reason
        toUnit
        decision
        refusalGround
        exemptionLetter
        hasConsequenceTest
        closingReason
        origin {
          recordedAt
          recordedBy
          fileName
          fileRow
        }
      }
      receipt {
        id
        lateness {
          basis
          measuredOn
        }
        skippedDays {
          date
          name
        }
      }
    }
  }
`);

export const LINE_CALENDAR = graphql(`
  query LineCalendar($year: Int!) {
    workingCalendar(year: $year) {
      id
      daysOff {
        id
        date
        name
        isCounted
      }
    }
  }
`);

/** What happened to a request: on a line of days, and entry by entry with who recorded it. */
export function RequestEvents({ request: from }: { request: FragmentType<typeof REQUEST_EVENTS> }) {
  const { t, words, locale } = useRequestWords();
  const { data: request } = useSuspenseFragment({ fragment: REQUEST_EVENTS, from });
  const { explanation, dueOn, noticeOn } = request;
  const { lateness, skippedDays = [] } = explanation.receipt ?? {};
  const today = lateness?.basis === "TODAY" ? lateness.measuredOn : null;
  const years = lineYears([request.receivedOn, dueOn, today, noticeOn, request.closedOn]);
  const daysOff = new Map([...useDaysOff(years.first), ...useDaysOff(years.last), ...skippedDays.map((day) => [day.date, day.name ?? ""] as const)]);
  const columns: Column<RequestEventFacts>[] = [
    { key: "on", header: words("axis.day"), isRowHeader: true, sortValue: (event) => event.on, cell: (event) => [formatLocalDate(event.on, locale), event.at].filter(Boolean).join(", ") },
    { key: "kind", header: words("axis.event"), cell: (event) => <EventCell event={event} /> },
    {
      key: "origin",
      header: words("receipt.source"),
      cell: ({ origin }) => (
        <span className={styles.origin}>
          {words("request.recorded", { date: formatInstant(origin.recordedAt, locale), by: origin.recordedBy })}
          {origin.fileName === null ? null : `; ${words("request.file", { file: origin.fileName, row: origin.fileRow ?? "–" })}`}
        </span>
      ),
    },
  ];
  return (
    <>
      <EventLine
        events={axisEvents(explanation.events, words)}
        dayZero={request.dayZero}
        firstDueOn={request.firstDueOn}
        dueOn={dueOn}
        today={today}
        daysOff={daysOff}
        provenance={words("request.eventsTable", { number: request.number })}
        isDemo={request.dataset === "DEMO"}
      />
      <Panel title={words("request.eventsTable", { number: request.number })} note={request.hasOralAnswer ? words("request.oralNote") : undefined}>
        <Table
          caption={words("request.eventsTable", { number: request.number })}
          columns={columns}
          rows={explanation.events}
          rowKey={(event) => event.id}
          rowTone={(event) => (event.isStanding ? "plain" : "aside")}
          locale={locale}
          sortLabel={(column) => t("table.sortBy", { column })}
        />
      </Panel>
    </>
  );
}

function EventCell({ event }: { event: RequestEventFacts }) {
  const { words } = useRequestWords();
  // A retraction stands for nothing itself, but nobody took it back.
  const isGone = !event.isStanding && event.kind !== "RETRACTED";
  const details = [
    event.regime === null ? null : `${words("receipt.regime")}: ${words(`regime.long${event.regime}`)}`,
    event.decidedBy === null ? null : `${words(event.kind === "RETRACTED" ? "request.retractedBy" : "request.regimeBy")}: ${decidedByWords(event.decidedBy, words)}`,
    event.reason === null ? null : `${words("request.regimeWhy")}: ${event.reason}`,
    event.hasConsequenceTest === null ? null : words(event.hasConsequenceTest ? "decision.withTest" : "decision.withoutTest"),
  ].filter((detail) => detail !== null);
  return (
    <>
      <span className={isGone ? styles.gone : undefined}>{eventWords(event, words)}</span> {!isGone ? null : <span className={styles.origin}>({words("request.retracted")})</span>}
      {details.length === 0 ? null : <span className={styles.detail}>{details.join(" · ")}</span>}
    </>
  );
}

/** Days off of a year that no working day is; none when that year's decrees are not loaded, and the receipt then says so. */
function useDaysOff(year: number): (readonly [string, string])[] {
  const { data } = useSuspenseQuery(LINE_CALENDAR, { variables: { year }, errorPolicy: "all" });
  return (data?.workingCalendar.daysOff ?? []).filter((day) => day.isCounted).map((day) => [day.date, day.name] as const);
}
