import { graphql } from "../../gql/index.ts";
import type { ResultReplies_replyFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatInstant } from "../../lib/date.ts";
import styles from "./ResultReplies.module.css";

export const RESULT_REPLIES = graphql(`
  fragment ResultReplies_reply on ResultReply {
    id
    body
    repliedAt
    repliedBy
  }
`);

/** What the satker says of its own result; it stands beside the score wherever the score stands. */
export function ResultReplies({ replies }: { replies: readonly ResultReplies_replyFragment[] }) {
  const { words, locale } = useEvaluationWords();
  if (replies.length === 0) return null;
  return (
    <div className={styles.replies}>
      <p className={styles.title}>{words("replies.title")}</p>
      {replies.map((reply) => (
        <figure key={reply.id} className={styles.reply}>
          <blockquote className={styles.body}>{reply.body}</blockquote>
          <figcaption className={styles.by}>{words("replies.by", { who: reply.repliedBy, when: formatInstant(reply.repliedAt, locale) })}</figcaption>
        </figure>
      ))}
    </div>
  );
}
