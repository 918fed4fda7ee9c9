import { useState } from "react";
import { useAccessWords } from "../../i18n/access.ts";
import { Button } from "../../ui/Button.tsx";
import { FormField } from "../../ui/FormField.tsx";
import styles from "./PasswordField.module.css";

interface PasswordFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** For password managers: the one in force, or one to make up. */
  autoComplete: "current-password" | "new-password";
}

/** A password that can be pasted, filled in by a password manager, and looked at. */
export function PasswordField({ label, hint, value, onChange, autoComplete }: PasswordFieldProps) {
  const { words } = useAccessWords();
  const [isShown, setShown] = useState(false);
  return (
    <FormField label={label} hint={hint}>
      {(control) => (
        <span className={styles.row}>
          <input
            {...control}
            type={isShown ? "text" : "password"}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <Button aria-label={words(isShown ? "signIn.hide" : "signIn.show")} aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
              <path d={isShown ? "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM4 16 16 4" : "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"} />
            </svg>
          </Button>
        </span>
      )}
    </FormField>
  );
}
