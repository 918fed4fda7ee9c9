import { useMutation, useQuery } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { graphql } from "../../gql/index.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { importAddresses } from "../../pieces/importAddresses.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { refusalOf } from "../../pieces/refusal.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FormField } from "../../ui/FormField.tsx";
import { LiveFields } from "../../ui/LiveFields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { bytesText, fileFault, groupKinds, kindName, type Kind } from "./importModel.ts";
import styles from "./Imports.module.css";
import { UploadProgress } from "./UploadProgress.tsx";
import { useUpload } from "./useUpload.ts";

export const PREVIEW_IMPORT = graphql(`
  mutation PreviewImport($input: ImportInput!) {
    previewImport(input: $input) {
      id
      state
    }
  }
`);

export const COLUMN_MAPPING = graphql(`
  query RememberedMapping($kind: ID!, $source: String!) {
    columnMapping(kind: $kind, source: $source) {
      title
      column
    }
  }
`);

interface ImportStartProps {
  options: { uploadLimitBytes: number; kinds: readonly Kind[] };
  /** Name of the kind in the address. Null: none. */
  kind: string | null;
  onKind: (kind: string | null) => void;
  /** Sources of earlier files, to choose from. */
  sources: readonly string[];
  /** About which rows this account may speak. */
  area: string;
  onPreview: (job: string, upload: string, dataAsOf: string | null) => void;
}

/** Choose what the file is, get its template, choose or drop the file, send it to be looked through. */
export function ImportStart({ options, kind, onKind, sources, area, onPreview }: ImportStartProps) {
  const { words, locale } = useImportWords();
  const chosen = options.kinds.find((known) => known.kind === kind) ?? null;
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState("");
  const [namedSource, setNamedSource] = useState("");
  const [dataAsOf, setDataAsOf] = useState("");
  const [isChecked, setChecked] = useState(false);
  const upload = useUpload();
  const [preview, asked] = useMutation(PREVIEW_IMPORT);
  const limit = bytesText(options.uploadLimitBytes, words, locale);
  const fault = fileFault(file, options.uploadLimitBytes);
  const isBusy = upload.state.phase === "CHECKING" || upload.state.phase === "SENDING" || asked.loading;

  const handleFile = (next: File) => {
    upload.reset();
    asked.reset();
    setFile(next);
  };
  const send = async () => {
    setChecked(true);
    if (fault !== null || file === null || chosen === null) return;
    const sent = await upload.send(file);
    if (sent === null) return;
    const { data } = await preview({ variables: { input: { upload: sent, kind: chosen.kind, source: source.trim() || null, dataAsOf: dataAsOf || null } } });
    if (data) onPreview(data.previewImport.id, sent, dataAsOf || null);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send().catch(() => undefined);
  };
  const refusal = refusalOf(asked.error);
  const fileSays = file !== null && fault !== null && fault !== "fileMissing" ? words(`start.${fault}`, { size: bytesText(file.size, words, locale), limit }) : isChecked && fault !== null ? words("start.fileMissing") : null;

  if (options.kinds.length === 0) return <EmptyState title={words("start.noKinds")} next={words("start.noKindsNext")} />;
  return (
    <Panel title={words("start.title")} note={`${words("start.note", { limit })} ${area}`}>
      <form className={styles.form} aria-label={words("start.title")} noValidate onSubmit={handleSubmit}>
        <LiveFields>
          <div className={styles.fields}>
            <FormField label={words("start.kind")} isRequired fault={isChecked && chosen === null ? words("start.kindMissing") : null}>
              {(control) => (
                <select {...control} value={chosen?.kind ?? ""} disabled={isBusy} onChange={(event) => onKind(event.target.value || null)}>
                  <option value="">{words("start.kindNone")}</option>
                  {groupKinds(options.kinds).map(({ group, kinds }) => (
                    <optgroup key={group} label={words(`groups.${group}`)}>
                      {kinds.map((known) => (
                        <option key={known.kind} value={known.kind}>
                          {kindName(known.kind, words)}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              )}
            </FormField>
            <FormField label={words("start.source")} hint={words("start.sourceHint")}>
              {(control) => (
                <input {...control} list="asal-berkas" value={source} disabled={isBusy} maxLength={120} onChange={(event) => setSource(event.target.value)} onBlur={() => setNamedSource(source.trim())} />
              )}
            </FormField>
            <datalist id="asal-berkas">
              {sources.map((known) => (
                <option key={known} value={known} />
              ))}
            </datalist>
            <FormField label={words("start.asOf")} hint={words("start.asOfHint")}>
              {(control) => <input {...control} type="date" value={dataAsOf} disabled={isBusy} onChange={(event) => setDataAsOf(event.target.value)} />}
            </FormField>
          </div>
          {chosen === null ? null : <AboutKind kind={chosen} source={namedSource} />}
          <FileDrop file={file} isBusy={isBusy} fault={fileSays} onFile={handleFile} />
          <UploadProgress upload={upload} onResume={() => void send().catch(() => undefined)} />
          {refusal ? (
            <Notice tone="alarm" role="alert" title={words("upload.refused")}>
              {refusal.sentence}
            </Notice>
          ) : asked.error ? (
            <ErrorMessage error={asked.error} />
          ) : null}
          <p className={styles.actions}>
            <Button type="submit" look="main" disabled={isBusy}>
              {words("start.go")}
            </Button>
          </p>
          <p className={styles.hint}>{words("upload.resumable")}</p>
        </LiveFields>
      </form>
    </Panel>
  );
}

/** Kinds that tell of deeds, not of what is stored: there is nothing of them to take out. */
const ONE_WAY: ReadonlySet<string> = new Set(["corrections"]);

/** Template, columns, and how columns of this source were read the last time. */
function AboutKind({ kind, source }: { kind: Kind; source: string }) {
  const { words, locale } = useImportWords();
  const name = kindName(kind.kind, words);
  const { data } = useQuery(COLUMN_MAPPING, { variables: { kind: kind.kind, source }, skip: source === "", fetchPolicy: "network-only" });
  const titleOf = (column: string) => kind.columns.find((known) => known.name === column)?.title ?? column;
  const pairs = (source === "" ? [] : (data?.columnMapping ?? [])).map(({ title, column }) => (column === null ? words("start.rememberedIgnored", { title }) : words("start.rememberedPair", { title, column: titleOf(column) })));
  return (
    <div className={styles.about}>
      <p className={styles.actions} role="group" aria-label={words("start.template", { kind: name })}>
        <a href={importAddresses.template(kind.kind, "xlsx")} download>
          {words("start.templateXlsx")}
        </a>
        <a href={importAddresses.template(kind.kind, "csv")} download>
          {words("start.templateCsv")}
        </a>
        {ONE_WAY.has(kind.kind) ? null : (
          <a href={importAddresses.stored(kind.kind, "xlsx")} download>
            {words("start.storedXlsx")}
          </a>
        )}
      </p>
      <p className={styles.hint}>{words("start.templateNote")}</p>
      <details>
        <summary>{words("start.columns", { n: kind.columns.length })}</summary>
        <ul className={styles.columns}>
          {kind.columns.map((column) => (
            <li key={column.name}>
              {column.title} {column.required ? <strong>({words("start.required")})</strong> : null}
            </li>
          ))}
        </ul>
      </details>
      {pairs.length === 0 ? null : <p role="status">{words("start.remembered", { pairs: new Intl.ListFormat(locale).format(pairs) })}</p>}
    </div>
  );
}
