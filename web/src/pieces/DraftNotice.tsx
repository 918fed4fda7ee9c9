import { useFormWords } from "../i18n/forms.ts";
import { formatInstant } from "../lib/date.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import type { DraftState } from "./useDraft.ts";

interface DraftNoticeProps {
  draft: DraftState;
  /** Empties the form. */
  onDiscard: () => void;
}

/** Says that what was typed earlier is back, and from when; a button throws it away. Nothing restored: nothing to say. */
export function DraftNotice({ draft, onDiscard }: DraftNoticeProps) {
  const { words, locale } = useFormWords();
  const { restoredAt, isPartial } = draft;
  if (restoredAt === null) return null;
  return (
    <Notice
      tone="quiet"
      role="status"
      actions={
        <Button
          onClick={() => {
            draft.forget();
            onDiscard();
          }}
        >
          {words("draft.discard")}
        </Button>
      }
    >
      {words("draft.restored", { at: formatInstant(restoredAt.toISOString(), locale) })}
      {isPartial ? ` ${words("draft.partial")}` : ""}
    </Notice>
  );
}
