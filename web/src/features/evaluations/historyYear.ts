import { graphql } from "../../gql/index.ts";

/** What one column of the history shows. */
export const HISTORY_YEAR = graphql(`
  fragment HistoryYear_result on EvaluationResult {
    id
    year
    standing
    qualification
    publishedLabel
    stageReached
    round
    dataset
    issuer {
      id
      name
      level
    }
    peerGroup {
      id
      label
      n
    }
    score {
      ...NumberPiece_measure @unmask
    }
    rank {
      ...NumberPiece_measure @unmask
    }
    instrument {
      id
      title
      version
    }
    scale {
      id
      bands {
        qualification
        publishedLabel
        publishedMin
        publishedMax
        confidence
        note
      }
    }
    previous {
      previousYear
      comparability {
        verdict
        reasons
        scoreComparable
        classComparable
        rankComparable
      }
    }
    corrections {
      id
    }
    replies {
      ...ResultReplies_reply @unmask
    }
    provenance {
      ...WhyNumber_provenance @unmask
    }
  }
`);
