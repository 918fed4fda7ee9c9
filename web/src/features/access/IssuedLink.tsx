import { useAccessWords } from "../../i18n/access.ts";
import { formatInstant } from "../../lib/date.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { CopyText } from "./CopyText.tsx";
import styles from "./Sheet.module.css";

export interface IssuedLinkFacts {
  path: string;
  expiresAt: string;
  account: { displayName: string };
}

/** A one-time link to hand over: shown once, kept nowhere. */
export function IssuedLink({ link, onClose }: { link: IssuedLinkFacts; onClose: () => void }) {
  const { words, locale } = useAccessWords();
  return (
    <Dialog title={words("accounts.linkTitle", { name: link.account.displayName })} closeLabel={words("copy.close")} onClose={onClose}>
      <div className={styles.sheet}>
        <p>{words("accounts.linkNote", { until: formatInstant(link.expiresAt, locale) })}</p>
        <CopyText label={words("accounts.linkLabel")} text={location.origin + link.path} />
      </div>
    </Dialog>
  );
}
