import { useMemo } from "react";
import { useLocation } from "react-router";
import { parseQuery, type ParsedQuery, type QuerySpec } from "../lib/url.ts";
import { commonQuery } from "./addresses.ts";

/** The query of the present address, read by a page's specification. */
export function useUrlQuery<S extends QuerySpec>(spec: S): ParsedQuery<S> {
  const { search } = useLocation();
  return useMemo(() => parseQuery(spec, new URLSearchParams(search), commonQuery), [spec, search]);
}
