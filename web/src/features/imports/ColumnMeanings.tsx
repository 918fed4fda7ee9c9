import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import type { ImportJobPanel_jobFragment } from "../../gql/graphql.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { DeedFailure } from "./DeedFailure.tsx";
import { IGNORE, mappingInput, meaningFaults, meaningsOf, type Kind, type Preview, type PreviewColumn, type UploadedFile } from "./importModel.ts";
import { PREVIEW_IMPORT } from "./ImportStart.tsx";
import styles from "./Imports.module.css";

interface ColumnMeaningsProps {
  job: ImportJobPanel_jobFragment;
  preview: Preview;
  kind: Kind | null;
  upload: UploadedFile | null;
  onPreview: (job: string) => void;
}

/** How each column of the file is read, and which sheet; a person may say otherwise and have the file looked through again. */
export function ColumnMeanings({ job, preview, kind, upload, onPreview }: ColumnMeaningsProps) {
  const { t, words, locale } = useImportWords();
  const [meanings, setMeanings] = useState(() => meaningsOf(preview.columns));
  const [sheet, setSheet] = useState(preview.sheetName);
  const [source, setSource] = useState(job.source ?? "");
  const [askPreview, asked] = useMutation(PREVIEW_IMPORT);
  const isOpen = upload !== null && kind !== null;
  const faults = meaningFaults(meanings, kind?.columns ?? []);
  const list = (columns: readonly { title: string }[]) => new Intl.ListFormat(locale).format(columns.map(({ title }) => title));
  const isOtherSheet = sheet !== preview.sheetName;

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (upload === null) return;
    // Another sheet has titles of its own; what was chosen here says nothing about them.
    const mapping = isOtherSheet ? null : mappingInput(meanings);
    const input = { upload: upload.id, dataAsOf: upload.dataAsOf, kind: job.kind, source: source.trim() || null, sheet, mapping };
    askPreview({ variables: { input } }).then(
      ({ data }) => data && onPreview(data.previewImport.id),
      () => undefined,
    );
  };

  const columns: Column<PreviewColumn & { key: string }>[] = [
    { key: "title", header: words("preview.column"), isRowHeader: true, cell: ({ title }) => <span className={styles.long}>{title || "–"}</span> },
    { key: "fate", header: words("preview.fate"), cell: ({ fate }) => (fate === "PERSONAL" ? <strong>{`${words("preview.personal")}: ${words("preview.fates.PERSONAL")}`}</strong> : words(`preview.fates.${fate}`)) },
    {
      key: "meaning",
      header: words("preview.meaning"),
      cell: ({ title, fate, column }) =>
        fate === "PERSONAL" || fate === "UNTITLED" ? (
          "–"
        ) : isOpen && !isOtherSheet ? (
          <select className={styles.meaning} aria-label={words("preview.meaningOf", { title })} value={meanings[title] ?? ""} onChange={(event) => setMeanings({ ...meanings, [title]: event.target.value })}>
            <option value="">{words("preview.undecided")}</option>
            <option value={IGNORE}>{words("preview.ignore")}</option>
            {kind.columns.map((known) => (
              <option key={known.name} value={known.name}>
                {known.title}
                {known.required ? ` (${words("start.required")})` : ""}
              </option>
            ))}
          </select>
        ) : column === null ? (
          "–"
        ) : (
          (kind?.columns.find(({ name }) => name === column)?.title ?? column)
        ),
    },
  ];
  return (
    <section className={styles.stack} aria-label={words("preview.columnsTitle")}>
      <h3 className={styles.rowTitle}>{words("preview.columnsTitle")}</h3>
      <p className={styles.hint}>{words(!isOpen ? "preview.uploadGone" : source.trim() === "" ? "preview.columnsNoteNoSource" : "preview.columnsNote")}</p>
      <form className={styles.form} aria-label={words("preview.columnsTitle")} noValidate onSubmit={handleSubmit}>
        <LiveFields>
          <Table
            caption={words("preview.columnsTitle")}
            columns={columns}
            rows={preview.columns.map((column, index) => ({ ...column, key: String(index) }))}
            rowKey={({ key }) => key}
            rowTone={({ fate }) => (fate === "READ" ? "plain" : "aside")}
            locale={locale}
            sortLabel={(column) => t("table.sortBy", { column })}
          />
          {isOpen ? (
            <>
              <div className={styles.fields}>
                {preview.sheetNames.length > 1 ? (
                  <FormField label={words("preview.sheet")}>
                    {(control) => (
                      <select {...control} value={sheet ?? ""} onChange={(event) => setSheet(event.target.value)}>
                        {preview.sheetNames.map((name) => (
                          <option key={name} value={name}>
                            {name}
                          </option>
                        ))}
                      </select>
                    )}
                  </FormField>
                ) : null}
                <FormField label={words("preview.sourceOf")} hint={words("start.sourceHint")}>
                  {(control) => <input {...control} value={source} maxLength={120} onChange={(event) => setSource(event.target.value)} />}
                </FormField>
              </div>
              {isOtherSheet || faults.missing.length === 0 ? null : <p className={styles.fault}>{words("preview.missing", { columns: list(faults.missing) })}</p>}
              {isOtherSheet ? null : faults.twice.map((column) => <p key={column.name} className={styles.fault}>{words("preview.twice", { column: column.title })}</p>)}
              <DeedFailure error={asked.error} title={words("job.refused")} />
              <p>
                <Button type="submit" disabled={asked.loading || (!isOtherSheet && faults.twice.length > 0)}>
                  {words(asked.loading ? "preview.applying" : "preview.apply")}
                </Button>
              </p>
            </>
          ) : null}
        </LiveFields>
      </form>
    </section>
  );
}
