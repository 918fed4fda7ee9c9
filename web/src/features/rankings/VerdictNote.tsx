import { graphql } from "../../gql/index.ts";
import type { VerdictNote_movementFragment } from "../../gql/graphql.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useWording } from "./useWording.ts";
import styles from "./VerdictNote.module.css";

export const VERDICT_NOTE = graphql(`
  fragment VerdictNote_movement on RankingMovement {
    id
    official {
      id
      verdict
      sentence
      differences {
        kind
        name
        sentence
      }
    }
    frozen {
      id
      verdict
      sentence
    }
  }
`);

interface VerdictNoteProps {
  movement: VerdictNote_movementFragment;
  periods: { from: string; to: string };
}

/** Whether two periods may be compared, why not, and what one method says of both. */
export function VerdictNote({ movement, periods }: VerdictNoteProps) {
  const { words } = useWording();
  const { official, frozen } = movement;
  const verdict = official?.verdict ?? "NOT_COMPARABLE";
  return (
    <Notice tone="quiet" title={words("change.verdictTitle", { ...periods, verdict: words(`change.verdict.${verdict}`) })}>
      <p>{official?.sentence ?? words("change.noMethod")}</p>
      {official === null || official.differences.length === 0 ? null : (
        <ul className={styles.differences}>
          {official.differences.map(({ kind, name, sentence }) => (
            <li key={`${kind}:${name}`}>{sentence}</li>
          ))}
        </ul>
      )}
      {frozen === null ? null : <p>{words("change.frozen", { sentence: frozen.sentence })}</p>}
    </Notice>
  );
}
