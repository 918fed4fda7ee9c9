import { graphql } from "../../gql/index.ts";

/** A cycle as a choice. */
export const CYCLE_CHOICE = graphql(`
  fragment CycleChoice_cycle on EvaluationCycle {
    id
    year
    state
    dataset
    bodyKind
    issuer {
      id
      name
      level
    }
  }
`);

/** State, dates and published counts of a cycle. */
export const CYCLE_BOARD = graphql(`
  fragment CycleBoard_cycle on EvaluationCycle {
    id
    year
    state
    stateSince
    dataset
    daysLeft {
      ...NumberPiece_measure @unmask
    }
    issuer {
      id
      name
    }
    instrument {
      id
      title
      version
    }
    revisions {
      id
      field
      state
      onDate
      announcedOn
      reason
      recordedAt
      recordedBy
      isInForce
      source {
        text
      }
    }
    publishedCounts {
      id
      scope
      participants
      returned
      note
      source {
        text
      }
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);

/** How far one satker is. */
export const PARTICIPATION_CARD = graphql(`
  fragment ParticipationCard_participation on CycleParticipation {
    id
    state
    stage
    since
    note
    satker {
      id
      code
      type
      regionName
    }
    completeness {
      total
      ready
      unanswered
      withoutEvidence
      deadLink
      uncheckedLink
    }
  }
`);
