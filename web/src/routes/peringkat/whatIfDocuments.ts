import { graphql } from "../../gql/index.ts";

export const WHAT_IF_BASE_ROUTE = graphql(`
  query WhatIfBaseRoute($province: ID!, $period: MonthPeriodInput!, $peerGroup: PeerGroupRule, $method: ID) {
    computedRanking(province: $province, period: $period, peerGroup: $peerGroup, method: $method) {
      id
      dataset
      basis {
        code
      }
      method {
        id
        methodId
        title
        version
        label
        validFrom
        nodes {
          code
          parent
          name
          weight
        }
      }
      groups {
        id
        code
        name
        n
        entries {
          id
          satker {
            id
            code
            type
            regionName
          }
          rank {
            value
          }
          class {
            code
            label
            fromPoints
          }
          nextClass {
            class {
              code
              label
              fromPoints
            }
            missingPoints
          }
        }
      }
      provenance {
        ...WhyNumber_provenance @unmask
      }
    }
  }
`);

export const WHAT_IF_ROUTE = graphql(`
  query WhatIfRoute($province: ID!, $period: MonthPeriodInput!, $weights: [NodeWeightInput!]!, $aggregation: IndexAggregation, $peerGroup: PeerGroupRule, $method: ID) {
    whatIf(province: $province, period: $period, weights: $weights, aggregation: $aggregation, peerGroup: $peerGroup, method: $method) {
      id
      problems {
        code
        node
        message
      }
      differences {
        satker {
          id
          code
          type
          regionName
        }
        groupCode
        rankBefore {
          value
        }
        rankAfter {
          value
        }
        rankDelta
        pointsDelta
        classBefore {
          code
          label
          fromPoints
        }
        classAfter {
          code
          label
          fromPoints
        }
      }
      ranking {
        id
        groups {
          id
          code
          entries {
            id
            satker {
              id
              code
            }
            nextClass {
              class {
                code
                label
                fromPoints
              }
              missingPoints
            }
          }
        }
      }
    }
  }
`);

export const WHAT_IF_SATKER_ROUTE = graphql(`
  query WhatIfSatkerRoute($satker: ID!, $period: MonthPeriodInput!, $peerGroup: PeerGroupRule, $method: ID) {
    explain(satker: $satker, period: $period, peerGroup: $peerGroup, method: $method) {
      id
      influences {
        ...InfluenceFigure_influence @unmask
      }
    }
  }
`);
