import type { Ref } from "react";
import styles from "./SearchField.module.css";

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A field to search with; the label stands inside it and is read out. */
export function SearchField({ label, value, onChange, inputRef }: SearchFieldProps) {
  return (
    <input
      ref={inputRef}
      type="search"
      className={styles.field}
      aria-label={label}
      placeholder={label}
      value={value}
      autoComplete="off"
      spellCheck={false}
      data-search
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
