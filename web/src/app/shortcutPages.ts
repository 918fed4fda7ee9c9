import type { keyboardId } from "../i18n/keyboard.id.ts";
import { addresses } from "../pieces/addresses.ts";
import { evaluationAddresses } from "../pieces/evaluationAddresses.ts";
import { may, type ViewerFacts } from "../pieces/viewer.ts";

export interface ShortcutPage {
  /** Pressed after "g". */
  readonly letter: string;
  readonly name: keyof (typeof keyboardId)["pages"];
  readonly to: string;
}

/** The pages that this reader may open, each with the letter that leads there: where it can be, the first of its Indonesian name. */
export function shortcutPages(province: string, viewer: ViewerFacts): readonly ShortcutPage[] {
  return [
    { letter: "b", name: "home", to: addresses.home(province) },
    { letter: "p", name: "ranking", to: addresses.ranking(province) },
    { letter: "t", name: "trends", to: addresses.trends(province) },
    { letter: "m", name: "map", to: addresses.map(province) },
    { letter: "s", name: "satkers", to: addresses.satkers(province) },
    ...(may(viewer, "PUBLICATIONS_READ") ? [{ letter: "u", name: "updates", to: addresses.updates(province) } as const] : []),
    { letter: "e", name: "evaluations", to: evaluationAddresses.board(province) },
    ...(may(viewer, "REQUESTS_READ") ? [{ letter: "r", name: "requests", to: addresses.requests(province) } as const] : []),
    { letter: "k", name: "events", to: addresses.events(province) },
    { letter: "l", name: "calendar", to: addresses.calendar(province) },
    ...(may(viewer, "IMPORTS_COMMIT") ? [{ letter: "i", name: "imports", to: addresses.imports(province) } as const] : []),
    { letter: "d", name: "data", to: addresses.data(province) },
    ...(viewer.isSignedIn ? [{ letter: "a", name: "account", to: addresses.ownAccount(province) } as const] : []),
    ...(may(viewer, "ACCOUNTS_MANAGE") || may(viewer, "AUDIT_READ") ? [{ letter: "o", name: "settings", to: addresses.settings(province) } as const] : []),
  ];
}
