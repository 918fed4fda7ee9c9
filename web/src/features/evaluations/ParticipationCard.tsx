import { graphql } from "../../gql/index.ts";
import type { ParticipationCard_participationFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { evaluationAddresses } from "../../pieces/evaluationAddresses.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { completenessWords } from "./completenessWords.ts";
import styles from "./ParticipationCard.module.css";

/** How far one satker is. */
export const PARTICIPATION_CARD = graphql(`
  fragment ParticipationCard_participation on CycleParticipation {
    id
    state
    stage
    since
    note
    satker {
      id
      code
      type
      regionName
    }
    completeness {
      total
      ready
      unanswered
      withoutEvidence
      deadLink
      uncheckedLink
    }
  }
`);

interface ParticipationCardProps {
  participation: ParticipationCard_participationFragment;
  issuerId: string;
  year: number;
  asKnownOn: string | null;
}

/** One satker on the board: since when, which stage, what it has still to do. */
export function ParticipationCard({ participation, issuerId, year, asKnownOn }: ParticipationCardProps) {
  const sentences = useEvaluationWords();
  const { t, words, locale } = sentences;
  const { satker, since, stage, note, completeness } = participation;
  const toDo = completeness === null ? [] : completenessWords(completeness, sentences);
  return (
    <article className={styles.card}>
      {satker === null ? (
        <p>{participation.id}</p>
      ) : (
        <AppLink to={evaluationAddresses.year({ satkerCode: satker.code, issuerId, year }, { per: asKnownOn })} className={styles.name} title={satker.code}>
          {satkerShortName(satker)}
        </AppLink>
      )}
      {stage === null ? null : <p>{words("board.stage", { stage: t(`stage.${stage}`) })}</p>}
      {toDo.length === 0 ? null : <p>{toDo.join(" · ")}</p>}
      {since === null ? null : <p className={styles.soft}>{words("board.since", { date: formatLocalDate(since, locale) })}</p>}
      {note === null ? null : <p className={styles.soft}>{note}</p>}
    </article>
  );
}
