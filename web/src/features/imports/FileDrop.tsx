import { useId, useState, type DragEvent } from "react";
import { useImportWords } from "../../i18n/imports.ts";
import { bytesText } from "./importModel.ts";
import styles from "./Imports.module.css";

interface FileDropProps {
  /** Null: none chosen. */
  file: File | null;
  isBusy: boolean;
  /** What is wrong with it. Null: nothing. */
  fault: string | null;
  onFile: (file: File) => void;
}

/** The browser's own choice of a file, with a place to drop one on. */
export function FileDrop({ file, isBusy, fault, onFile }: FileDropProps) {
  const { words, locale } = useImportWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const [hadSeveral, setHadSeveral] = useState(false);
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (!first || isBusy) return;
    setHadSeveral((files?.length ?? 0) > 1);
    onFile(first);
  };
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const handleOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // Dropping is a convenience; the field inside does the same for the keyboard.
    <div className={styles.drop} data-over={isOver} onDragOver={handleOver} onDragLeave={() => setOver(false)} onDrop={handleDrop}>
      <label htmlFor={id} className={styles.dropLabel}>
        {words("start.file")}
        <span aria-hidden="true"> *</span>
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {words("start.drop")}
      </p>
      <input
        id={id}
        type="file"
        className={styles.file}
        accept=".csv,.txt,.xlsx"
        disabled={isBusy}
        aria-required="true"
        aria-invalid={fault !== null || undefined}
        aria-describedby={`${id}-hint${fault === null ? "" : ` ${id}-fault`}`}
        onChange={(event) => take(event.target.files)}
      />
      {file === null ? null : <p className={styles.chosen}>{words("start.chosen", { name: file.name, size: bytesText(file.size, words, locale) })}</p>}
      {hadSeveral ? <p role="status">{words("start.several")}</p> : null}
      {fault === null ? null : (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
