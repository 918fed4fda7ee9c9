import { lazy } from "react";
import { useSearchParams } from "react-router";
import { PublishedRanking } from "./PublishedRanking.tsx";

// Whoever reads the commission's list need not load what computes beside it.
const StandingPage = lazy(async () => ({ default: (await import("./StandingPage.tsx")).StandingPage }));

/** Places by any basis. Without `dasar`, or with dasar=komisi: as the commission published them; else as the province's method computes them. */
export function PeringkatPage() {
  const [search] = useSearchParams();
  const basis = search.get("dasar");
  return basis === null || basis === "komisi" ? <PublishedRanking /> : <StandingPage />;
}
