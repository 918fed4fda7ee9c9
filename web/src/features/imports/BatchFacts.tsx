import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { formatInstant, formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { effectText, kindName } from "./importModel.ts";
import styles from "./Imports.module.css";

export const BATCH_FACTS = graphql(`
  fragment BatchFacts_batch on ImportBatch {
    id
    kind
    fileName
    fileSha256
    rowCount
    added
    changed
    unchanged
    dataAsOf
    importedAt
    importedBy
    provinceCode
    satkerCode
    withdrawnAt
    withdrawnBy
    withdrawnReason
  }
`);

/** What is on record of one import. */
export function BatchFacts({ batch }: { batch: FragmentType<typeof BATCH_FACTS> }) {
  const { words, locale } = useImportWords();
  const { data } = useSuspenseFragment({ fragment: BATCH_FACTS, from: batch });
  const area = data.satkerCode === null ? (data.provinceCode === null ? words("batch.areaAll") : words("batch.areaProvince", { code: data.provinceCode })) : words("batch.areaSatker", { code: data.satkerCode });
  const facts = [
    { label: words("batches.kind"), value: kindName(data.kind, words) },
    { label: words("batches.when"), value: formatInstant(data.importedAt, locale) },
    { label: words("batches.who"), value: data.importedBy },
    { label: words("batches.rows"), value: formatNumber(data.rowCount, locale) },
    { label: words("batches.what"), value: effectText(data, words, locale) },
    { label: words("batch.asOf"), value: data.dataAsOf === null ? words("batch.asOfUnknown") : formatLocalDate(data.dataAsOf, locale) },
    { label: words("batch.area"), value: area },
    { label: words("batches.hash"), value: data.fileSha256 },
  ];
  return (
    <>
      {data.withdrawnAt === null ? null : (
        <Notice tone="alarm" title={words("batch.withdrawnTitle")}>
          {words("batch.withdrawn", { instant: formatInstant(data.withdrawnAt, locale), who: data.withdrawnBy ?? "–", reason: data.withdrawnReason ?? "–" })}
        </Notice>
      )}
      <Panel title={words("batch.facts")}>
        <dl className={styles.facts}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </>
  );
}
