import { useLocation, useNavigate, type NavigateOptions } from "react-router";
import { parseQuery, type QuerySpec, type QueryValues } from "../lib/url.ts";
import { commonQuery } from "./addresses.ts";
import { useAppAddress } from "./AppLink.tsx";

/** What is to become different: the words themselves, or what follows from those that stand in the address at that moment. */
export type SearchChange<S extends QuerySpec> = Partial<QueryValues<S>> | ((latest: QueryValues<S>) => Partial<QueryValues<S>>);

/**
 * Goes to the present page's address with some words changed. Each change is laid over the address as the browser holds it at that moment, not over the
 * one the page was drawn for: of two choices made before the page has followed the first, both count. addressOf: how the page writes its address.
 */
export function useSearchChange<S extends QuerySpec>(spec: S, addressOf: (values: QueryValues<S>) => string): (change: SearchChange<S>, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const drawn = useLocation();
  return (change, options = {}) => {
    const { location } = globalThis;
    // On the way to another page its words are not ours.
    const search = location.pathname === drawn.pathname ? location.search : drawn.search;
    const { values } = parseQuery(spec, new URLSearchParams(search), commonQuery);
    const next = { ...values, ...(typeof change === "function" ? change(values) : change) };
    void navigate(toAddress(addressOf(next)), { preventScrollReset: true, ...options });
  };
}
