import type { ViewerFacts } from "../pieces/viewer.ts";
import { shortcutPages } from "./shortcutPages.ts";

export interface ShortcutActions {
  /** Kemendagri code of the province whose pages the letters mean. */
  readonly province: string;
  readonly viewer: ViewerFacts;
  readonly go: (address: string) => void;
  readonly openHelp: () => void;
}

/** How long after "g" a letter still counts. Unit: milliseconds. */
const GO_PATIENCE_MS = 1500;
let goPressedAt: number | null = null;

/** Does what a key stands for; keys that stand for nothing do nothing. */
export function press(event: Pick<KeyboardEvent, "key" | "timeStamp">, { province, viewer, go, openHelp }: ShortcutActions): void {
  const isAfterGo = goPressedAt !== null && event.timeStamp - goPressedAt <= GO_PATIENCE_MS;
  goPressedAt = null;
  const page = isAfterGo ? shortcutPages(province, viewer).find(({ letter }) => letter === event.key) : undefined;
  if (page) go(page.to);
  else if (event.key === "g") goPressedAt = event.timeStamp;
  else if (event.key === "?") openHelp();
}
