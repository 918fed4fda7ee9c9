import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { SelfAssessmentPanels } from "../../features/evaluations/SelfAssessmentPanels.tsx";
import type { FigureView } from "../../charts/Figure.tsx";
import { graphql } from "../../gql/index.ts";
import type { NumberPiece_measureFragment, ScoreBasis } from "../../gql/graphql.ts";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";

export const SELF_ASSESSMENT_ROUTE = graphql(`
  query SelfAssessmentRoute($satker: ID!, $cycle: ID!, $basis: ScoreBasis!, $per: LocalDate) {
    selfAssessment(satker: $satker, cycle: $cycle, asKnownOn: $per) {
      id
      ...SelfAssessmentPanels_assessment @unmask
    }
  }
`);

interface SelfAssessmentSectionProps {
  satkerCode: string;
  cycleId: string;
  basis: ScoreBasis;
  /** The day it is seen from. Null: now. */
  per: string | null;
  view: FigureView;
  published: NumberPiece_measureFragment | null;
  onBasis: (basis: ScoreBasis) => void;
  onView: (view: FigureView) => void;
  /** Shown only once there are answers. */
  children: ReactNode;
}

/** Claims and verification of one satker in one cycle. */
export function SelfAssessmentSection({ satkerCode, cycleId, basis, per, ...rest }: SelfAssessmentSectionProps) {
  const { data } = useSuspenseQuery(SELF_ASSESSMENT_ROUTE, { variables: { satker: satkerCode, cycle: cycleId, basis, per }, queryKey: [useAttempt()] });
  const { words } = useEvaluationWords();
  return (
    <>
      <ExportMenu kind="jawaban" filters={{ satker: satkerCode, siklus: cycleId, per }} title={words("saq.title")} />
      <SelfAssessmentPanels assessment={data.selfAssessment} {...rest} />
    </>
  );
}
