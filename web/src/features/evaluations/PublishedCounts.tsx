import type { CycleBoard_cycleFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { SourceText } from "../../pieces/SourceList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./PublishedCounts.module.css";

/** What the issuer counted over many bodies, as published; nothing is added up here. */
export function PublishedCounts({ counts }: { counts: CycleBoard_cycleFragment["publishedCounts"] }) {
  const { words, locale } = useEvaluationWords();
  if (counts.length === 0) return null;
  return (
    <Panel title={words("board.counts")}>
      <ul className={styles.counts}>
        {counts.map((count) => (
          <li key={count.id}>
            <p className={styles.scope}>{count.scope}</p>
            <p>
              {count.participants === null ? words("board.participantsUnknown") : words("board.participants", { n: formatNumber(count.participants, locale) })};{" "}
              {count.returned === null ? words("board.returnedUnknown") : words("board.returned", { n: formatNumber(count.returned, locale) })}
            </p>
            {count.note === null ? null : <p>{count.note}</p>}
            <div className={styles.soft}>
              <SourceText text={count.source.text} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
