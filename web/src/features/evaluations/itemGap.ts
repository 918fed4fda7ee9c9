import { graphql } from "../../gql/index.ts";

/** One item of the questionnaire over the satker of a province. */
export const ITEM_GAP = graphql(`
  fragment ItemGap_item on ItemGap {
    id
    answered
    verified
    overclaimed
    overclaimedShare {
      ...NumberPiece_measure @unmask
    }
    meanGapPoints {
      ...NumberPiece_measure @unmask
    }
    item {
      id
      code
      title
    }
  }
`);

/** Claims and accepted points of one satker. */
export const SATKER_GAP = graphql(`
  fragment SatkerGap_satker on SatkerClaimGap {
    satker {
      id
      code
      type
      regionName
    }
    gap {
      claimedPoints
      acceptedPoints
      verifiedItems
      gap {
        ...NumberPiece_measure @unmask
      }
    }
  }
`);
