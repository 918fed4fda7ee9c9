import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { AlertTable_alertFragment } from "../../gql/graphql.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { alertAddresses } from "../../pieces/alertAddresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Table, type Column } from "../../ui/Table.tsx";
import { alertText, STATES } from "./alertModel.ts";
import { StateMark } from "./StateMark.tsx";

export const ALERT_LINE = graphql(`
  fragment AlertTable_alert on Alert {
    id
    state
    since
    mutedUntil
    acknowledgement {
      id
      byName
    }
    province {
      id
      code
      name
    }
    satker {
      id
      code
      type
      regionName
    }
    rule {
      id
      title
      kind
      direction
      threshold
      periods
      dataset
      measure {
        key
        unit
      }
    }
    finding {
      unknownReason
      period
      periodFrom
      toldMembers
      toldOf
      figure {
        value
        unit
        n
        provenance {
          dataAsOf
        }
      }
    }
  }
`);

/** Alerts as rows: who, which rule, how it stands, what was found. */
export function AlertTable({ alerts }: { alerts: readonly FragmentType<typeof ALERT_LINE>[] }) {
  const { t, words, locale } = useAlertWords();
  const { data } = useSuspenseFragment({ fragment: ALERT_LINE, from: [...alerts] });
  const columns: Column<AlertTable_alertFragment>[] = [
    {
      key: "place",
      header: words("list.place"),
      isRowHeader: true,
      sortValue: ({ satker, province }) => (satker === null ? province.name : satkerShortName(satker)),
      cell: ({ satker, province }) => (satker === null ? words("list.province", { name: province.name }) : <SatkerName satker={satker} />),
    },
    { key: "state", header: words("list.state"), sortValue: ({ state }) => STATES.indexOf(state), cell: ({ state }) => <StateMark state={state} /> },
    {
      key: "rule",
      header: words("list.rule"),
      sortValue: ({ rule }) => rule.title,
      cell: ({ id, rule, province }) => (
        <>
          <AppLink to={alertAddresses.alert(province.code, id)}>{rule.title}</AppLink> {rule.dataset === "DEMO" ? <DemoMark /> : null}
        </>
      ),
    },
    { key: "finding", header: words("list.finding"), cell: ({ finding, rule, state }) => alertText(finding, { ...rule, unit: rule.measure.unit }, { words, locale, state, limit: rule.threshold }) },
    { key: "since", header: words("list.since"), sortValue: ({ since }) => since, cell: ({ since }) => formatLocalDate(since, locale) },
    {
      key: "note",
      header: words("list.note"),
      cell: ({ mutedUntil, acknowledgement }) =>
        [
          ...(mutedUntil === null ? [] : [words("list.mutedUntil", { date: formatLocalDate(mutedUntil, locale) })]),
          ...(acknowledgement === null ? [] : [words("list.seen", { who: acknowledgement.byName })]),
        ].join("; ") || "–",
    },
  ];
  return (
    <Table
      caption={words("list.caption")}
      columns={columns}
      rows={data}
      rowKey={({ id }) => id}
      rowTone={({ mutedUntil }) => (mutedUntil === null ? "plain" : "aside")}
      rowSatker={({ satker }) => satker?.code ?? null}
      locale={locale}
      sortLabel={(column) => t("table.sortBy", { column })}
    />
  );
}
