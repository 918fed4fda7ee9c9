import { useSyncExternalStore } from "react";

/** Scheme and host that this page came from; empty while the page is painted on the server, which does not know them. */
export function useOrigin(): string {
  return useSyncExternalStore(neverChanges, originOfPage, nothing);
}

const neverChanges = () => () => undefined;
const originOfPage = () => globalThis.location.origin;
const nothing = () => "";
