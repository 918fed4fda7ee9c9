import { useRef, useState } from "react";
import { useAccessWords } from "../../i18n/access.ts";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import styles from "./PasswordField.module.css";

/** A text to take away, with a button that copies it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const { words } = useAccessWords();
  const [outcome, setOutcome] = useState<"done" | "failed" | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const handleCopy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("done");
    } catch {
      setOutcome("failed"); // no clipboard without TLS; the text is selected
    }
  };
  return (
    <div>
      <FormField label={label}>
        {(control) => (
          <span className={styles.row}>
            <input {...control} ref={field} readOnly value={text} autoComplete="off" onFocus={(event) => event.target.select()} />
            <Button look="main" onClick={() => void handleCopy()}>
              {words("copy.copy")}
            </Button>
          </span>
        )}
      </FormField>
      <p role="status">{outcome === null ? "" : words(`copy.${outcome}`)}</p>
    </div>
  );
}
