import type { WhyNumber_provenanceFragment } from "../gql/graphql.ts";
import { useWords } from "../i18n/i18n.ts";
import { formatInstant, formatLocalDate } from "../lib/date.ts";
import { formatNumber } from "../lib/number.ts";
import { DemoMark } from "./DemoMark.tsx";
import { methodMeaning } from "./methodMeaning.ts";
import styles from "./PageFoot.module.css";
import { SourceList } from "./SourceList.tsx";

/** Foot of a page: data as of, computed at, method, sources, and whether anything is invented. */
export function PageFoot({ provenance }: { provenance: WhyNumber_provenanceFragment }) {
  const { t, locale } = useWords();
  const sources = distinctSources(provenance.sources);
  return (
    <footer className={styles.foot} aria-label={t("foot.title")}>
      <p className={styles.line}>
        {provenance.containsDemoData ? <DemoMark /> : null}
        <span>{provenance.dataAsOf ? t("foot.asOf", { date: formatLocalDate(provenance.dataAsOf, locale) }) : t("foot.asOfUnknown")}</span>
        <span>{t("foot.computedAt", { instant: formatInstant(provenance.computedAt, locale) })}</span>
        <span>{t("foot.method", { version: provenance.methodVersion, meaning: methodMeaning(provenance.methodVersion, t) })}</span>
      </p>
      {sources.length === 0 ? null : (
        <details className={styles.sources}>
          <summary>{t("foot.sources", { n: formatNumber(sources.length, locale) })}</summary>
          <SourceList sources={sources} />
        </details>
      )}
    </footer>
  );
}

/** One entry per publication; the first row that cites it stands for the others. */
function distinctSources(sources: WhyNumber_provenanceFragment["sources"]): WhyNumber_provenanceFragment["sources"] {
  return [...new Map(sources.toReversed().map((source) => [`${source.text}:${source.confidence}`, source])).values()].toReversed();
}
