import type { ComponentProps } from "react";
import styles from "./Button.module.css";
import { classNames } from "./classNames.ts";

interface ButtonProps extends ComponentProps<"button"> {
  look?: "plain" | "main" | "bare" | undefined;
}

/** A button; "main" for the one thing to do, "bare" for small ones inside text and bars. */
export function Button({ look = "plain", className, type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classNames(styles.button, className)} data-look={look} />;
}
