import type { ComponentProps } from "react";
import styles from "./Select.module.css";

interface SelectProps extends ComponentProps<"select"> {
  label: string;
  /** Show the label above the field; otherwise only readers of the page's structure get it. */
  labelShown?: boolean;
}

/** A native choice list with its label. */
export function Select({ label, labelShown = true, children, ...rest }: SelectProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label} data-shown={labelShown}>
        {label}
      </span>
      <select {...rest} className={styles.select}>
        {children}
      </select>
    </label>
  );
}
