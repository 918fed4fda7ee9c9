import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { AlertHistory_storyFragment } from "../../gql/graphql.ts";
import { useAlertWords } from "../../i18n/alerts.ts";
import { formatInstant, formatLocalDate } from "../../lib/date.ts";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./Alerts.module.css";
import { alertText, limitText } from "./alertModel.ts";

export const ALERT_HISTORY = graphql(`
  fragment AlertHistory_story on AlertStory {
    id
    alert {
      id
      rule {
        id
        title
        kind
        direction
        periods
        source
        measure {
          key
          unit
        }
      }
      finding {
        figure {
          ...NumberPiece_measure @unmask
        }
      }
    }
    notes {
      id
      kind
      reason
      untilDay
      at
      byName
    }
    events {
      id
      onDay
      fromState
      toState
      ruleVersion
      threshold
      recoveryLine
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
            methodVersion
          }
        }
      }
    }
  }
`);

type Event = AlertHistory_storyFragment["events"][number];

/** The figure with its "why", what was said, and every change with threshold and figure as they were. */
export function AlertHistory({ story: from }: { story: FragmentType<typeof ALERT_HISTORY> }) {
  const { t, words, locale } = useAlertWords();
  const { data: story } = useSuspenseFragment({ fragment: ALERT_HISTORY, fragmentName: "AlertHistory_story", from });
  const { rule, finding } = story.alert;
  const facts = { ...rule, unit: rule.measure.unit };
  const columns: Column<Event>[] = [
    { key: "day", header: words("detail.day"), isRowHeader: true, cell: ({ onDay }) => formatLocalDate(onDay, locale) },
    { key: "change", header: words("detail.change"), cell: ({ fromState, toState }) => words("detail.from", { from: words(`state.${fromState}`), to: words(`state.${toState}`) }) },
    {
      key: "threshold",
      header: words("detail.threshold"),
      cell: ({ threshold, recoveryLine }) =>
        threshold === null ? words("detail.noThreshold") : words("detail.line", { limit: limitText(threshold, facts, { words, locale }), line: limitText(recoveryLine ?? threshold, facts, { words, locale }) }),
    },
    { key: "finding", header: words("detail.finding"), cell: (event) => alertText(event.finding, facts, { words, locale, state: event.toState, limit: event.threshold }) },
    { key: "version", header: words("detail.version"), align: "right", cell: ({ ruleVersion }) => ruleVersion },
    { key: "method", header: words("detail.method"), cell: ({ finding: found }) => found.figure?.provenance.methodVersion ?? "–" },
  ];
  return (
    <>
      {finding.figure === null || rule.kind === "TREND" ? null : (
        <Panel title={words("detail.figure")}>
          <NumberPiece measure={finding.figure} label={rule.title} explanation={words("detail.why", { source: rule.source })} unknownWord={words("unknown.NOT_REPORTED")} />
        </Panel>
      )}
      <Panel title={words("detail.history")} note={words("detail.historyNote")}>
        <Table caption={words("detail.history")} columns={columns} rows={story.events} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      </Panel>
      <Panel title={words("detail.notes")}>
        {story.notes.length === 0 ? <p>{words("detail.notesNone")}</p> : null}
        <ul className={styles.lines}>
          {story.notes.map(({ id, kind, reason, untilDay, at, byName }) => (
            <li key={id}>{words("notes.line", { who: byName, did: words(`notes.${kind}`, { date: untilDay === null ? "" : formatLocalDate(untilDay, locale) }), when: formatInstant(at, locale), reason })}</li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
