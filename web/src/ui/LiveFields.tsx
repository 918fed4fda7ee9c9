import { useSyncExternalStore, type ReactNode } from "react";
import styles from "./LiveFields.module.css";

/**
 * Fields of a form that can be used only once the page is alive. A page painted on the server shows them at once; typed before its script has
 * come, words would be lost, and a button pressed then would send them in the address.
 */
export function LiveFields({ children }: { children: ReactNode }) {
  const isLive = useSyncExternalStore(neverChanges, live, painted);
  return (
    <fieldset className={styles.fields} disabled={!isLive}>
      {children}
    </fieldset>
  );
}

const neverChanges = () => () => undefined;
const live = () => true;
const painted = () => false;
