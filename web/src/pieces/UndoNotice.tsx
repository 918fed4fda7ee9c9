import { useState } from "react";
import { useFormWords } from "../i18n/forms.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { conflictOf } from "./conflict.ts";

interface UndoNoticeProps {
  /** What was done. */
  sentence: string;
  /** Undoes it by a deed of its own, which stays on record. Null: it cannot safely be undone. Rejects when it was not undone. */
  undo: (() => Promise<void>) | null;
}

/** What was done, and a button that undoes it. It stays until the next deed: nobody has to be quick. */
export function UndoNotice({ sentence, undo }: UndoNoticeProps) {
  const { words } = useFormWords();
  const [state, setState] = useState<"done" | "undoing" | "undone" | "failed" | "changed">("done");
  if (undo === null) {
    return (
      <Notice tone="quiet" role="status">
        {sentence}
      </Notice>
    );
  }
  const handleUndo = () => {
    setState("undoing");
    undo().then(
      () => setState("undone"),
      (error: unknown) => setState(conflictOf(error) === null ? "failed" : "changed"),
    );
  };
  return (
    <Notice
      tone={state === "failed" || state === "changed" ? "alarm" : "quiet"}
      role="status"
      actions={
        state === "undone" || state === "changed" ? undefined : (
          <Button disabled={state === "undoing"} onClick={handleUndo}>
            {words(state === "failed" ? "undo.again" : "undo.undo")}
          </Button>
        )
      }
    >
      {state === "done" || state === "undoing" ? sentence : words(`undo.${state}`, { sentence })}
    </Notice>
  );
}
