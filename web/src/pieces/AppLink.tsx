import { Link, useLocation, type LinkProps } from "react-router";
import { commonQuery } from "./addresses.ts";

interface AppLinkProps extends Omit<LinkProps, "to"> {
  to: string;
}

/** A link inside the product; it keeps a language that stands in the address. */
export function AppLink({ to, ...rest }: AppLinkProps) {
  return <Link {...rest} to={useAppAddress()(to)} />;
}

/** Adds to an address what must travel along: the language, when the present address names one. */
export function useAppAddress(): (to: string) => string {
  const language = commonQuery.bahasa.parse(new URLSearchParams(useLocation().search).get("bahasa") ?? "");
  return (to) => (language === null ? to : `${to}${to.includes("?") ? "&" : "?"}bahasa=${language}`);
}
