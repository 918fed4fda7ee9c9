import type { ReactNode } from "react";

/** Leads to a report on paper: a page of the server's own, without script, so the browser loads it anew. */
export function PaperLink({ to, children }: { to: string; children: ReactNode }) {
  return <a href={to}>{children}</a>;
}
