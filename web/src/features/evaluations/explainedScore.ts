import { graphql } from "../../gql/index.ts";

/** A computed score with every term of its derivation. */
export const EXPLAINED_SCORE = graphql(`
  fragment ExplainedScore_score on ExplainedScore {
    basis
    methodVersion
    points {
      ...NumberPiece_measure @unmask
    }
    obstacles {
      code
      partCode
    }
    terms {
      part {
        id
        code
        level
        title
      }
      input
      weightPercent
      effectiveWeightPercent
      contributionPoints
      excluded
    }
  }
`);

/** The rules of an instrument and its parts. */
export const INSTRUMENT_RULES = graphql(`
  fragment InstrumentRules_instrument on Instrument {
    id
    title
    version
    status
    note
    dataset
    roundingRule
    missingStagePolicy
    unansweredItemPolicy
    parts {
      ...InstrumentPart_part @unmask
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);
