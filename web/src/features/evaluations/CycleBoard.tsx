import { graphql } from "../../gql/index.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./CycleBoard.module.css";
import type { BoardColumn } from "./cycleModel.ts";
import { ParticipationCard } from "./ParticipationCard.tsx";

/** State, dates and published counts of a cycle. */
export const CYCLE_BOARD = graphql(`
  fragment CycleBoard_cycle on EvaluationCycle {
    id
    revision
    year
    state
    stateSince
    dataset
    daysLeft {
      ...NumberPiece_measure @unmask
    }
    issuer {
      id
      name
    }
    instrument {
      id
      title
      version
    }
    revisions {
      id
      field
      state
      onDate
      announcedOn
      reason
      recordedAt
      recordedBy
      isInForce
      source {
        text
      }
    }
    publishedCounts {
      id
      scope
      participants
      returned
      note
      source {
        text
      }
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

interface CycleBoardProps {
  columns: readonly BoardColumn[];
  /** Whose year a card leads to. */
  issuerId: string;
  year: number;
  asKnownOn: string | null;
}

/** Who is where in a cycle: a board on a desk, a list on a phone. */
export function CycleBoard({ columns, issuerId, year, asKnownOn }: CycleBoardProps) {
  const { words, locale } = useEvaluationWords();
  const filled = columns.filter(({ participations }) => participations.length > 0);
  const empty = columns.filter(({ key, participations }) => participations.length === 0 && key !== "unknown");
  const isSilent = filled.every(({ key }) => key === "unknown");
  return (
    <Panel title={words("board.columnsTitle")} note={words("board.columnsNote")}>
      {isSilent ? (
        <EmptyState title={words("board.allUnknownTitle")} next={words("board.allUnknownNext")} />
      ) : (
        <div className={styles.board}>
          {filled.map(({ key, participations }) => (
            <section key={key} className={styles.column} data-state={key} aria-label={words(`board.columns.${key}`)}>
              <h3 className={styles.title}>
                {words(`board.columns.${key}`)} <span className={styles.count}>{formatNumber(participations.length, locale)}</span>
              </h3>
              <ul className={styles.cards}>
                {participations.map((participation) => (
                  <li key={participation.id}>
                    <ParticipationCard participation={participation} issuerId={issuerId} year={year} asKnownOn={asKnownOn} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {empty.length === 0 || isSilent ? null : <p className={styles.empty}>{words("board.empty", { states: empty.map(({ key }) => words(`board.columns.${key}`)).join(", ") })}</p>}
    </Panel>
  );
}
