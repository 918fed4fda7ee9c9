import { useImportWords } from "../../i18n/imports.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { bytesText } from "./importModel.ts";
import styles from "./Imports.module.css";
import type { Upload } from "./useUpload.ts";

/** How far the file is on its way, and what can be done about it. */
export function UploadProgress({ upload, onResume }: { upload: Upload; onResume: () => void }) {
  const { words, locale } = useImportWords();
  const { state } = upload;
  switch (state.phase) {
    case "IDLE":
      return null;
    case "CHECKING":
    case "SENDING": {
      const percent = state.totalBytes === 0 ? 100 : Math.floor((100 * state.doneBytes) / state.totalBytes);
      const sizes = { percent, done: bytesText(state.doneBytes, words, locale), total: bytesText(state.totalBytes, words, locale) };
      return (
        <div className={styles.progress}>
          <progress aria-label={words("upload.progress")} max={100} value={percent} />
          <p role="status">{words(`upload.${state.phase}`, sizes)}</p>
          <Button onClick={upload.cancel}>{words("upload.cancel")}</Button>
        </div>
      );
    }
    case "CANCELLED":
      return (
        <Notice tone="quiet" role="status">
          {words("upload.cancelled")}
        </Notice>
      );
    case "BROKEN":
      return (
        <Notice tone="alarm" role="alert" actions={<Button onClick={onResume}>{words("upload.resume")}</Button>}>
          {words("upload.broken")}
        </Notice>
      );
    case "REFUSED":
      return (
        <Notice tone="alarm" role="alert" title={words("upload.refused")}>
          {state.sentence || words("upload.refusedUnknown")}
        </Notice>
      );
  }
}
