import type { ReactNode } from "react";
import { useRankingWords } from "../../i18n/rankings.ts";
import { addresses } from "../../pieces/addresses.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { may } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useProvince } from "../provinceContext.ts";

/** Shows a computed ranking to those who may read one; to others the way to what the commission published. */
export function RankingGate({ head, children }: { head: ReactNode; children: ReactNode }) {
  const { words } = useRankingWords();
  const { province, viewer } = useProvince();
  if (may(viewer, "RANKINGS_READ")) return children;
  return (
    <>
      {head}
      <EmptyState title={words("notAllowed.title")} next={words("notAllowed.next")} actions={<AppLink to={addresses.ranking(province.code)}>{words("notAllowed.open")}</AppLink>} />
    </>
  );
}
