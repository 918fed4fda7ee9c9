import { CycleSilence } from "../../features/evaluations/CycleSilence.tsx";
import { plainCycleId } from "../../features/evaluations/cycleModel.ts";
import type { CycleSelect_cycleFragment, NumberPiece_measureFragment, ScoreBasis } from "../../gql/graphql.ts";
import type { BasisWord, EvaluationYearSearch } from "../../pieces/evaluationAddresses.ts";
import { PanelBoundary } from "../../pieces/PanelBoundary.tsx";
import { CheapestPathSection } from "./CheapestPathSection.tsx";
import { SelfAssessmentSection } from "./SelfAssessmentSection.tsx";

const BASIS_OF_WORD: Readonly<Record<BasisWord, ScoreBasis>> = { verifikasi: "VERIFIED", klaim: "SELF", perkiraan: "PROJECTED" };
const WORD_OF_BASIS: Readonly<Record<ScoreBasis, BasisWord>> = { VERIFIED: "verifikasi", SELF: "klaim", PROJECTED: "perkiraan" };

interface YearSelfAssessmentProps {
  cycle: (CycleSelect_cycleFragment & { instrument: { id: string } | null }) | null;
  satkerCode: string;
  isAllowed: boolean;
  isSignedIn: boolean;
  /** Score that the issuer announced. Null: no result is known. */
  published: NumberPiece_measureFragment | null;
  search: EvaluationYearSearch;
  onShow: (change: Partial<EvaluationYearSearch>) => void;
}

/** The questionnaire of the year: claims, score, way to the next class; or why it is not shown. */
export function YearSelfAssessment({ cycle, satkerCode, isAllowed, isSignedIn, published, search, onShow }: YearSelfAssessmentProps) {
  if (cycle === null) return <CycleSilence reason="noCycle" isSignedIn={isSignedIn} />;
  if (!isAllowed) return <CycleSilence reason="notAllowed" isSignedIn={isSignedIn} />;
  if (cycle.instrument === null) return null;
  const cycleId = plainCycleId(cycle.id);
  const runs = cycle.state !== "FINAL" && cycle.state !== "CANCELLED";
  const basis = search.dasar === null ? (runs ? "PROJECTED" : "VERIFIED") : BASIS_OF_WORD[search.dasar];
  return (
    <PanelBoundary height={700} resetKey={`${cycleId}:${satkerCode}:${search.per}`}>
      <SelfAssessmentSection
        satkerCode={satkerCode}
        cycleId={cycleId}
        basis={basis}
        per={search.per}
        published={published}
        view={search.tampil ?? "grafik"}
        onBasis={(chosen) => onShow({ dasar: WORD_OF_BASIS[chosen] })}
        onView={(view) => onShow({ tampil: view === "grafik" ? null : view })}
      >
        <PanelBoundary height={400} resetKey={`${cycleId}:${satkerCode}:${search.per}:${search.coba?.join(",") ?? ""}`}>
          <CheapestPathSection satkerCode={satkerCode} cycleId={cycleId} itemCodes={search.coba ?? NO_ITEMS} per={search.per} onTry={(codes) => onShow({ coba: codes.length === 0 ? null : codes })} />
        </PanelBoundary>
      </SelfAssessmentSection>
    </PanelBoundary>
  );
}

const NO_ITEMS: readonly string[] = [];
