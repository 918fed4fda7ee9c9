import type { ReactNode } from "react";
import type { CycleBoard_cycleFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatInstant, formatLocalDate } from "../../lib/date.ts";
import { SourceText } from "../../pieces/SourceList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./CycleDates.module.css";
import { cycleDates } from "./cycleModel.ts";

type Revision = CycleBoard_cycleFragment["revisions"][number];

/** Dates of a cycle; what was revised stands struck through, with the reason for the change. */
export function CycleDates({ revisions, children }: { revisions: readonly Revision[]; children?: ReactNode }) {
  const { words, locale } = useEvaluationWords();
  const lines = cycleDates(revisions);
  const states = revisions.filter((revision) => revision.state !== null);
  const dateOf = ({ onDate }: Revision) => (onDate === null ? words("board.withdrawn") : formatLocalDate(onDate, locale));
  return (
    <Panel title={words("board.datesTitle")} note={words("board.datesNote")} aside={children}>
      {lines.length === 0 ? <p>{words("board.noDates")}</p> : null}
      <dl className={styles.dates}>
        {lines.map(({ field, inForce, before }) => (
          <div key={field} className={styles.date}>
            <dt>{words(`board.dates.${field}`)}</dt>
            <dd>
              {before.map((revision) => (
                <del key={revision.id} className={styles.old}>
                  {dateOf(revision)}
                </del>
              ))}
              {inForce === null ? null : <RevisionFacts revision={inForce} shown={dateOf(inForce)} />}
            </dd>
          </div>
        ))}
      </dl>
      {states.length === 0 ? null : (
        <details className={styles.states}>
          <summary>{words("board.stateHistory")}</summary>
          <ol>
            {states.map((revision) => (
              <li key={revision.id}>
                <RevisionFacts
                  revision={revision}
                  shown={`${words(`board.states.${revision.state ?? "unknown"}`)}${revision.onDate === null ? "" : `, ${words("board.since", { date: formatLocalDate(revision.onDate, locale) })}`}`}
                />
              </li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}

function RevisionFacts({ revision, shown }: { revision: Revision; shown: string }) {
  const { words, locale } = useEvaluationWords();
  return (
    <>
      <span className={styles.now}>{shown}</span>
      {revision.reason === null ? null : <span className={styles.reason}>{revision.reason}</span>}
      <span className={styles.soft}>
        {revision.announcedOn === null ? null : `${words("board.announced", { date: formatLocalDate(revision.announcedOn, locale) })} · `}
        {words("board.recordedBy", { who: revision.recordedBy, when: formatInstant(revision.recordedAt, locale) })}
      </span>
      <div className={styles.soft}>
        <SourceText text={revision.source.text} />
      </div>
    </>
  );
}
