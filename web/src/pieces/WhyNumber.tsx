import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type { NumberPiece_measureFragment, WhyNumber_provenanceFragment } from "../gql/graphql.ts";
import { useWords } from "../i18n/i18n.ts";
import { formatInstant, formatLocalDate } from "../lib/date.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { DemoMark } from "./DemoMark.tsx";
import { methodMeaning } from "./methodMeaning.ts";
import { SourceList } from "./SourceList.tsx";
import styles from "./WhyNumber.module.css";

export const WHY_NUMBER_PROVENANCE = graphql(`
  fragment WhyNumber_provenance on Provenance {
    sources {
      text
      confidence
      fileName
      fileRow
      importBatchId
    }
    dataAsOf
    computedAt
    methodVersion
    containsDemoData
  }
`);

interface WhyNumberProps {
  /** What the number is: "Peringkat Kab. Jepara". */
  label: string;
  /** The number as the page shows it. */
  shown: string;
  status: NumberPiece_measureFragment["status"];
  provenance: WhyNumber_provenanceFragment;
  /** How a computed number came about. Absent: the words for its status. */
  explanation?: string | undefined;
}

/** The question mark beside a number: where it comes from, as of when, and by which method. */
export function WhyNumber({ label, shown, status, provenance, explanation }: WhyNumberProps) {
  const { t, locale } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t("why.buttonFor", { label })}
        title={t("why.button")}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {open ? (
        <Dialog title={t("why.title")} closeLabel={t("why.close")} onClose={() => setOpen(false)}>
          <dl className={styles.facts}>
            <dt>{label}</dt>
            <dd className={styles.shown}>
              {shown} {provenance.containsDemoData ? <DemoMark /> : null}
            </dd>
            <dt>{t("why.meaning")}</dt>
            <dd>
              {explanation ?? t(`status.explain${status}`)} {provenance.containsDemoData ? t("why.demo") : null}
            </dd>
            <dt>{t("why.sources")}</dt>
            <dd>
              <SourceList sources={provenance.sources} />
            </dd>
            <dt>{t("why.dataAsOf")}</dt>
            <dd>{provenance.dataAsOf ? formatLocalDate(provenance.dataAsOf, locale) : t("why.dataAsOfUnknown")}</dd>
            <dt>{t("why.computedAt")}</dt>
            <dd>{formatInstant(provenance.computedAt, locale)}</dd>
            <dt>{t("why.method")}</dt>
            <dd>
              {provenance.methodVersion}: {methodMeaning(provenance.methodVersion, t)}
            </dd>
          </dl>
        </Dialog>
      ) : null}
    </>
  );
}
