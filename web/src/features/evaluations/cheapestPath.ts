import { graphql } from "../../gql/index.ts";

/** Unmet items by points gained, and what a chosen set of them would do. */
export const CHEAPEST_PATH = graphql(`
  fragment CheapestPath_path on CheapestPath {
    id
    missingPoints
    band {
      publishedLabel
    }
    nextBand {
      publishedLabel
      publishedMin
    }
    chosen {
      itemCodes
      reachedPoints
      crosses
    }
    score {
      points {
        ...NumberPiece_measure @unmask
      }
    }
    steps {
      item {
        id
        code
        title
      }
      gainPoints
      reachedPoints
      crosses
    }
  }
`);
