import { useContext } from "react";
import type { Confidence } from "../gql/graphql.ts";
import { useWords } from "../i18n/i18n.ts";
import { AppLink } from "./AppLink.tsx";
import { importAddresses } from "./importAddresses.ts";
import { SourceRowsContext } from "./sourceRows.ts";
import { sourceParts } from "./sourceLinks.ts";
import styles from "./SourceList.module.css";

interface SourceFacts {
  text: string;
  confidence: Confidence;
  fileName: string;
  fileRow: number;
  /** Left out: the page did not ask. */
  importBatchId?: string | undefined;
}

/** Where a fact comes from: publication, how sure we are, and the row that brought it. */
export function SourceList({ sources }: { sources: readonly SourceFacts[] }) {
  const { t } = useWords();
  if (sources.length === 0) return <p className={styles.none}>{t("why.noSources")}</p>;
  return (
    <ul className={styles.list}>
      {sources.map((source) => (
        <li key={`${source.fileName}:${source.fileRow}:${source.text}`} className={styles.source}>
          <SourceText text={source.text} />
          <p className={styles.detail}>
            <ConfidenceWord confidence={source.confidence} /> ({t(`confidence.${source.confidence}note`)}) ·{" "}
            <SourceRow {...source} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** File and row; for whom imports are open, a way to the row itself and what it became. */
function SourceRow({ fileName, fileRow, importBatchId }: SourceFacts) {
  const { t } = useWords();
  const province = useContext(SourceRowsContext);
  const text = t("why.file", { file: fileName, row: fileRow });
  if (province === null || importBatchId === undefined) return <>{text}</>;
  return <AppLink to={importAddresses.batch(province, importBatchId, { sesudah: Math.max(0, fileRow - 1) })}>{text}</AppLink>;
}

/** The transcribed source, with what looks like an address made a link. */
export function SourceText({ text }: { text: string }) {
  return (
    <p className={styles.text}>
      {sourceParts(text).map((part, index) => (
        <span key={part.text}>
          {index > 0 ? "; " : null}
          {part.href ? (
            <a href={part.href} rel="noreferrer" target="_blank">
              {part.text}
            </a>
          ) : (
            part.text
          )}
        </span>
      ))}
    </p>
  );
}

export function ConfidenceWord({ confidence }: { confidence: Confidence }) {
  const { t } = useWords();
  return (
    <span className={styles.confidence} data-confidence={confidence}>
      {t("confidence.label")} {t(`confidence.${confidence}`)}
    </span>
  );
}
