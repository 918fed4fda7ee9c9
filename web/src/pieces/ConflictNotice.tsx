import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { useFormWords } from "../i18n/forms.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import type { Conflict } from "./conflict.ts";

interface ConflictNoticeProps {
  conflict: Conflict;
  /** Sends the same again, as somebody who has seen how it stands now. */
  onKeepMine: (currentRevision: string) => void;
  /** Drops what was typed. */
  onTakeTheirs: () => void;
}

/** Somebody was quicker: what happened, and the three things to do about it. Nothing typed is lost while one chooses. */
export function ConflictNotice({ conflict, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const { words } = useFormWords();
  const client = useApolloClient();
  const [looked, setLooked] = useState<"no" | "looking" | "yes">("no");
  const look = async () => {
    setLooked("looking");
    await client.refetchQueries({ include: "active" });
    setLooked("yes");
  };
  return (
    <Notice
      tone="alarm"
      role="alert"
      title={words("conflict.title")}
      actions={
        <>
          <Button disabled={looked === "looking"} onClick={() => void look().catch(() => setLooked("no"))}>
            {words("conflict.look")}
          </Button>
          <Button onClick={() => onKeepMine(conflict.currentRevision)}>{words("conflict.keepMine")}</Button>
          <Button
            onClick={() => {
              onTakeTheirs();
              void look().catch(() => undefined);
            }}
          >
            {words("conflict.takeTheirs")}
          </Button>
        </>
      }
    >
      <p>{conflict.sentence}</p>
      <p role="status">{looked === "yes" ? words("conflict.looked") : ""}</p>
    </Notice>
  );
}
