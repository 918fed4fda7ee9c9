import type { NormalizedCacheObject } from "@apollo/client";
import { FIRST_WIDTHS } from "../charts/firstPicture.ts";
import type { Language } from "../i18n/i18n.ts";

/** What the server painted before: answers to begin with, and the width it drew for. */
export interface PaintedAlready {
  readonly answers: NormalizedCacheObject;
  /** Unit: CSS px. */
  readonly firstWidth: number;
}

/** Reads what the server sent along with the page. Null: it painted nothing, or in another language than this reader's; then the page begins empty. */
export function paintedPage(root: HTMLElement, language: Language): PaintedAlready | null {
  const { language: paintedIn, screen } = root.dataset;
  const answers = document.getElementById("jawaban")?.textContent;
  if (paintedIn !== language || typeof answers !== "string" || (screen !== "phone" && screen !== "desk")) {
    root.replaceChildren();
    return null;
  }
  return { answers: JSON.parse(answers), firstWidth: FIRST_WIDTHS[screen] };
}
