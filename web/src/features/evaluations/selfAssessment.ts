import { graphql } from "../../gql/index.ts";

/** An item of the questionnaire with claim, verification and evidence. */
export const SELF_ASSESSMENT_ITEM = graphql(`
  fragment SelfAssessmentItem_item on SelfAssessmentItem {
    id
    answer
    verification
    verificationNote
    claimedPoints {
      value
      status
    }
    verifiedPoints {
      value
      status
    }
    gapPoints {
      value
      status
    }
    evidence {
      url
      linkState
      checkedOn
      note
    }
    item {
      ...InstrumentPart_part @unmask
    }
  }
`);

/** A stage, dimension, indicator or item. */
export const INSTRUMENT_PART = graphql(`
  fragment InstrumentPart_part on InstrumentPart {
    id
    code
    level
    parentCode
    position
    title
    weight
    stage
    evidenceRequired
  }
`);

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
      ...InstrumentRules_instrument @unmask
    }
    items {
      ...SelfAssessmentItem_item @unmask
    }
    score(basis: $basis) {
      ...ExplainedScore_score @unmask
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);
