import { useMemo, type ReactNode } from "react";
import type { FigureView } from "../../charts/Figure.tsx";
import { graphql } from "../../gql/index.ts";
import type { NumberPiece_measureFragment, ScoreBasis, SelfAssessmentPanels_assessmentFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { ClaimFigure } from "./ClaimFigure.tsx";
import { ClaimItems } from "./ClaimItems.tsx";
import { claimRows } from "./claimRows.ts";
import { completenessWords } from "./completenessWords.ts";
import { CycleSilence } from "./CycleSilence.tsx";
import { figureAbout } from "./figureAbout.ts";
import { ScoreExplained } from "./ScoreExplained.tsx";

/** Everything that the panels of a questionnaire show; $basis says whose points the score counts. */
export const SELF_ASSESSMENT_PANELS = graphql(`
  fragment SelfAssessmentPanels_assessment on SelfAssessment {
    id
    completeness {
      total
      ready
      unanswered
      withoutEvidence
      deadLink
      uncheckedLink
    }
    instrument {
      id
      ...InstrumentPanel_instrument @unmask
    }
    items {
      id
      ...ClaimItems_item @unmask
    }
    score(basis: $basis) {
      ...ScoreExplained_score @unmask
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

interface SelfAssessmentPanelsProps {
  assessment: SelfAssessmentPanels_assessmentFragment;
  view: FigureView;
  published: NumberPiece_measureFragment | null;
  onBasis: (basis: ScoreBasis) => void;
  onView: (view: FigureView) => void;
  /** What stands between the score and the list of items, once there are answers. */
  children: ReactNode;
}

/** Claims beside verification, the score taken apart, and every item; or why there is nothing to show. */
export function SelfAssessmentPanels({ assessment, view, published, onBasis, onView, children }: SelfAssessmentPanelsProps) {
  const sentences = useEvaluationWords();
  const { instrument, items, completeness, provenance } = assessment;
  const rows = useMemo(() => claimRows(instrument.parts, items), [instrument, items]);
  if (items.length === 0) return <CycleSilence reason="noItems" isSignedIn />;
  if (items.every((item) => item.answer === null)) return <CycleSilence reason="noAnswers" isSignedIn />;
  const isDemo = instrument.dataset === "DEMO" || provenance.containsDemoData;
  return (
    <>
      <ClaimFigure rows={rows} isDemo={isDemo} aboutLines={figureAbout(provenance, isDemo, sentences)} view={view} onView={onView} />
      <ScoreExplained score={assessment.score} instrument={instrument} published={published} onBasis={onBasis} />
      {children}
      <ClaimItems items={items} completeness={`${completenessWords(completeness, sentences).join(" · ")}.`} />
    </>
  );
}
