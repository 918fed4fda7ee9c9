import { useAccessWords } from "../../i18n/access.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Sheet.module.css";

interface ConfirmProps {
  title: string;
  /** Says exactly what will happen. */
  sentence: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before something ends at once. */
export function Confirm({ title, sentence, onConfirm, onClose }: ConfirmProps) {
  const { words } = useAccessWords();
  return (
    <Dialog title={title} closeLabel={words("accounts.cancel")} onClose={onClose}>
      <div className={styles.sheet}>
        <p>{sentence}</p>
        <div className={styles.actions}>
          <Button look="main" onClick={onConfirm}>
            {title}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
