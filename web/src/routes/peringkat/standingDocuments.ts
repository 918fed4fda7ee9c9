import { graphql } from "../../gql/index.ts";

export const STANDING_ROUTE = graphql(`
  query StandingRoute($province: ID, $period: MonthPeriodInput!, $basis: ID, $peerGroup: PeerGroupRule, $method: ID, $asKnownOn: LocalDate) {
    computedRanking(province: $province, period: $period, basis: $basis, peerGroup: $peerGroup, method: $method, asKnownOn: $asKnownOn) {
      id
      ...StandingBoard_ranking @unmask
      method {
        id
        nodes {
          code
          parent
          kind
          name
        }
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

export const MOVEMENT_ROUTE = graphql(`
  query RankingMovementRoute($province: ID!, $from: MonthPeriodInput!, $to: MonthPeriodInput!, $basis: ID, $peerGroup: PeerGroupRule, $method: ID) {
    rankingMovement(province: $province, from: $from, to: $to, basis: $basis, peerGroup: $peerGroup, method: $method) {
      id
      ...VerdictNote_movement @unmask
      official {
        id
        ...MovementView_view @unmask
      }
      frozen {
        id
        ...MovementView_view @unmask
      }
    }
  }
`);

export const MOVEMENT_VIEW = graphql(`
  fragment MovementView_view on MovementView {
    id
    verdict
    sentence
    groups {
      id
      code
      name
      commonCount
      entries {
        id
        satker {
          id
          code
          type
          regionName
        }
        verdict
        from {
          rank {
            value
          }
          score {
            value
          }
        }
        to {
          rank {
            value
          }
          score {
            value
          }
        }
        pointsDelta {
          value
        }
        rankDelta {
          value
        }
        withinNoise
      }
    }
  }
`);

export const HISTORY_ROUTE = graphql(`
  query RankingHistoryRoute($province: ID!, $periods: [MonthPeriodInput!]!, $basis: ID, $peerGroup: PeerGroupRule, $method: ID) {
    rankingHistory(province: $province, periods: $periods, basis: $basis, peerGroup: $peerGroup, method: $method) {
      id
      method {
        id
        title
        version
      }
      periods {
        id
        method {
          id
          methodId
        }
      }
      lines {
        id
        satker {
          id
          code
          type
          regionName
        }
        groupCode
        points {
          frozenRank {
            value
          }
          frozenScore {
            value
          }
          officialRank {
            value
          }
        }
      }
    }
  }
`);

export const STANDING_MAP_ROUTE = graphql(`
  query StandingMapRoute($province: ID!) {
    satkers(province: $province) {
      id
      ...SatkerTileMap_satker
    }
  }
`);
