import type { formsId } from "./forms.id.ts";

/** What all forms say of drafts, conflicts and undoing, in English. */
export const formsEn: typeof formsId = {
  draft: {
    restored: "Draft of {{at}} restored.",
    partial: "Fields that may hold personal data are not kept in drafts; write them again.",
    discard: "Throw the draft away",
  },
  conflict: {
    title: "Somebody changed it first",
    look: "See how it stands now",
    looked: "This page now shows how it stands. What you typed is still here.",
    keepMine: "Save what I wrote all the same",
    takeTheirs: "Take the new one",
  },
  undo: {
    undo: "Undo",
    again: "Try to undo again",
    undone: "Undone. What was recorded and its undoing both stay on record.",
    failed: "Not undone yet. {{sentence}}",
    changed: "Not undone: something else has changed since. See how it stands now, and mend it by the form.",
    reason: "Diurungkan segera setelah dicatat",
  },
};
