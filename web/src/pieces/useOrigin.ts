import { useSyncExternalStore } from "react";

/** The host that this page came from, "https://pantau.contoh"; empty while the page is painted on the server, which does not know it. */
export function useOrigin(): string {
  return useSyncExternalStore(neverChanges, originOfPage, nothing);
}

const neverChanges = () => () => undefined;
const originOfPage = () => globalThis.location.origin;
const nothing = () => "";
