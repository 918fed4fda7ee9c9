import type { ImportJobPanel_jobFragment } from "../../gql/graphql.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { formatInstant } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { importAddresses } from "../../pieces/importAddresses.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { ColumnMeanings } from "./ColumnMeanings.tsx";
import { countsOf, kindName, placeText, previewSentence, type Kind, type Preview, type UploadedFile } from "./importModel.ts";
import styles from "./Imports.module.css";

interface ImportPreviewProps {
  job: ImportJobPanel_jobFragment;
  preview: Preview;
  kind: Kind | null;
  upload: UploadedFile | null;
  onPreview: (job: string) => void;
}

/** What the file would do: counts, what is wrong and how to mend it, what would change, what is odd. */
export function ImportPreview({ job, preview, kind, upload, onPreview }: ImportPreviewProps) {
  const { words, locale } = useImportWords();
  const isGood = job.state === "PREVIEWED";
  return (
    <>
      <Notice tone={isGood ? "quiet" : "alarm"} role="status">
        <p>{previewSentence(preview, kindName(job.kind, words), words, locale)}</p>
        {preview.alreadyImportedAt === null ? null : <p>{words("preview.already", { instant: formatInstant(preview.alreadyImportedAt, locale) })}</p>}
        {isGood && preview.alreadyImportedAt === null && preview.added + preview.changed === 0 ? <p>{words("preview.nothing")}</p> : null}
      </Notice>
      <dl className={styles.counts} aria-label={words("preview.counts")}>
        {countsOf(preview).map(({ name, value }) => (
          <div key={name} data-tone={name === "rejected" && value !== 0 ? "alarm" : "plain"}>
            <dt>{words(`preview.${name}`)}</dt>
            <dd data-counted={value !== null}>{value === null ? words("preview.notCounted") : formatNumber(value, locale)}</dd>
          </div>
        ))}
      </dl>
      <Rejections job={job} preview={preview} kind={kind} />
      <Findings title={words("preview.suspicions")} note={words("preview.suspicionsNote")} findings={preview.suspicions.map(({ code, sentence, rows }) => ({ code, sentence, where: rows.length === 0 ? null : words("preview.rows", { rows: rows.map((row) => formatNumber(row, locale)).join("; ") }) }))} />
      <Findings title={words("preview.warnings")} findings={preview.warnings.map(({ code, sentence, places }) => ({ code, sentence, where: places.length === 0 ? null : words("preview.places", { places: places.join("; ") }) }))} />
      <Changes preview={preview} kind={kind} />
      <ColumnMeanings key={job.id} job={job} preview={preview} kind={kind} upload={upload} onPreview={onPreview} />
    </>
  );
}

type Rejection = Preview["rejected"][number] & { key: string };

function Rejections({ job, preview, kind }: Pick<ImportPreviewProps, "job" | "preview" | "kind">) {
  const { t, words, locale } = useImportWords();
  if (preview.rejected.length === 0) return null;
  const rows = preview.rejected.map((rejection, index) => ({ ...rejection, key: String(index) }));
  const columns: Column<Rejection>[] = [
    { key: "place", header: words("preview.place"), isRowHeader: true, cell: (rejection) => placeText(rejection, words, locale) },
    { key: "column", header: words("preview.column"), cell: ({ column }) => <span className={styles.long}>{column === null ? "–" : titleOf(kind, column)}</span> },
    { key: "value", header: words("preview.value"), cell: ({ value }) => <span className={styles.long}>{value === null ? words("preview.valueNone") : value === "" ? words("preview.valueEmpty") : value}</span> },
    { key: "rule", header: words("preview.rule"), cell: ({ rule }) => rule },
    { key: "mend", header: words("preview.mend"), cell: ({ mend }) => <span className={styles.long}>{mend}</span> },
  ];
  return (
    <section className={styles.stack} aria-label={words("preview.rejectedTitle")}>
      <h3 className={styles.rowTitle}>{words("preview.rejectedTitle")}</h3>
      <p className={styles.hint}>{words("preview.rejectedNote", { n: formatNumber(rows.length, locale) })}</p>
      {preview.rejectedCount === 0 ? null : (
        <p className={styles.actions}>
          <a href={importAddresses.rejectedRows(job.id)} download>
            {words("preview.download")}
          </a>
          <span className={styles.hint}>{words("preview.downloadNote")}</span>
        </p>
      )}
      <Table caption={words("preview.rejectedTitle")} columns={columns} rows={rows} rowKey={({ key }) => key} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
    </section>
  );
}

type Change = Preview["changes"][number] & { key: string };

function Changes({ preview, kind }: Pick<ImportPreviewProps, "preview" | "kind">) {
  const { t, words, locale } = useImportWords();
  if (preview.changes.length === 0) return null;
  const rows = preview.changes.map((change, index) => ({ ...change, key: String(index) }));
  const columns: Column<Change>[] = [
    { key: "record", header: words("preview.record"), isRowHeader: true, cell: ({ noun, name }) => `${noun} ${name}` },
    { key: "row", header: words("preview.row"), align: "right", cell: ({ row }) => (row === null ? words("preview.rowNone") : formatNumber(row, locale)) },
    {
      key: "change",
      header: `${words("preview.before")} → ${words("preview.after")}`,
      cell: (change) => (
        <ul className={styles.change}>
          {change.columns.map(({ column, before, after }) => (
            <li key={column} className={styles.long}>
              {titleOf(kind, column)}: <del>{before ?? words("preview.notStated")}</del> → <ins>{after ?? words("preview.notStated")}</ins>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <section className={styles.stack} aria-label={words("preview.changesTitle")}>
      <h3 className={styles.rowTitle}>{words("preview.changesTitle")}</h3>
      <p className={styles.hint}>{words("preview.changesNote")}</p>
      <Table caption={words("preview.changesTitle")} columns={columns} rows={rows} rowKey={({ key }) => key} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
    </section>
  );
}

function Findings({ title, note, findings }: { title: string; note?: string; findings: readonly { code: string; sentence: string; where: string | null }[] }) {
  if (findings.length === 0) return null;
  return (
    <section className={styles.stack} aria-label={title}>
      <h3 className={styles.rowTitle}>{title}</h3>
      {note === undefined ? null : <p className={styles.hint}>{note}</p>}
      <ul className={styles.findings}>
        {findings.map(({ code, sentence, where }) => (
          <li key={`${code} ${sentence}`}>
            {sentence} {where === null ? null : <span className={styles.hint}>{where}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The title that people know, else the column's name. */
function titleOf(kind: Kind | null, column: string): string {
  return kind?.columns.find(({ name }) => name === column)?.title ?? column;
}
