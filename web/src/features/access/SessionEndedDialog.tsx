import { useAccessWords } from "../../i18n/access.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Sheet.module.css";
import { SignInForm } from "./SignInForm.tsx";

interface SessionEndedDialogProps {
  displayName: string;
  onSignedIn: (readerId: string) => void;
  onClose: () => void;
}

/** In the middle of work: what happened, and the way to go on. The page below keeps everything. */
export function SessionEndedDialog({ displayName, onSignedIn, onClose }: SessionEndedDialogProps) {
  const { words } = useAccessWords();
  return (
    <Dialog title={words("ended.title")} closeLabel={words("ended.later")} onClose={onClose}>
      <div className={styles.sheet}>
        <p>
          {words("ended.sentence")} {words("ended.as", { name: displayName })}
        </p>
        <SignInForm demoAccounts={[]} onSignedIn={onSignedIn} />
      </div>
    </Dialog>
  );
}
