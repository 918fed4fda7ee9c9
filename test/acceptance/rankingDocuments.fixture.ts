// Questions about computed rankings that several test files ask.

export const COMPUTED_RANKING = /* GraphQL */ `
  query Computed($province: ID, $year: Int!, $toMonth: Int = 12, $basis: ID, $peerGroup: PeerGroupRule, $method: ID, $asKnownOn: LocalDate) {
    computedRanking(province: $province, period: { year: $year, toMonth: $toMonth }, basis: $basis, peerGroup: $peerGroup, method: $method, asKnownOn: $asKnownOn) {
      id dataset rankedCount belowLineCount hiddenCount peerGroup
      basis { code kind unit }
      method { methodId label status }
      groups {
        code name n satkerCount tieRule
        bands { fromRank toRank size satkerCodes }
        entries {
          satker { code name } sharedBy medianRank topFiveShare dataShare assessableShare reliability
          rank { value n status interval { low high level } }
          score { value unit status interval { low high } }
          value { value unit n }
          class { code } classShares { class { code } share } nextClass { class { code } missingPoints }
          parts { code weightNominal weightEffective contributionPoints reliability score { value status } }
        }
        belowLine { satker { code } reason sentence parts { code score { value status } } }
      }
      provenance { dataAsOf methodVersion containsDemoData sources { fileName } }
    }
  }
`;

export interface PartAnswer {
  readonly code: string;
  readonly weightNominal: number;
  readonly weightEffective: number | null;
  readonly contributionPoints: number | null;
  readonly reliability: number | null;
  readonly score: { readonly value: number | null; readonly status: string };
}
export interface EntryAnswer {
  readonly satker: { readonly code: string; readonly name: string };
  readonly sharedBy: number;
  readonly medianRank: number;
  readonly topFiveShare: number;
  readonly dataShare: number;
  readonly assessableShare: number;
  readonly reliability: number | null;
  readonly rank: { readonly value: number; readonly n: number; readonly status: string; readonly interval: { readonly low: number; readonly high: number; readonly level: number } };
  readonly score: { readonly value: number | null; readonly unit: string; readonly status: string };
  readonly value: { readonly value: number | null; readonly unit: string; readonly n: number | null };
  readonly class: { readonly code: string } | null;
  readonly classShares: readonly { readonly class: { readonly code: string }; readonly share: number }[];
  readonly nextClass: { readonly class: { readonly code: string }; readonly missingPoints: number } | null;
  readonly parts: readonly PartAnswer[];
}
export interface GroupAnswer {
  readonly code: string;
  readonly name: string;
  readonly n: number;
  readonly satkerCount: number;
  readonly bands: readonly { readonly fromRank: number; readonly toRank: number; readonly size: number; readonly satkerCodes: readonly string[] }[];
  readonly entries: readonly EntryAnswer[];
  readonly belowLine: readonly { readonly satker: { readonly code: string }; readonly reason: string; readonly sentence: string; readonly parts: readonly PartAnswer[] }[];
}
export interface ComputedAnswer {
  readonly id: string;
  readonly dataset: string;
  readonly rankedCount: number;
  readonly belowLineCount: number;
  readonly hiddenCount: number;
  readonly basis: { readonly code: string; readonly kind: string; readonly unit: string };
  readonly method: { readonly methodId: string; readonly label: string; readonly status: string };
  readonly groups: readonly GroupAnswer[];
  readonly provenance: { readonly dataAsOf: string | null; readonly methodVersion: string; readonly containsDemoData: boolean };
}

export const EXPLAIN = /* GraphQL */ `
  query Explain($satker: ID!, $year: Int!, $basis: ID, $peerGroup: PeerGroupRule) {
    explain(satker: $satker, period: { year: $year }, basis: $basis, peerGroup: $peerGroup) {
      id sentence formula reason hiddenLineCount peerGroupName
      method { methodId }
      rank { value n status interval { low high } } score { value status }
      class { code } nextClass { class { code } missingPoints }
      lines {
        code parent depth kind name formula aggregation weightNominal weightEffective overallWeight reliability contributionPoints factor exclusion rationale ruleSource
        raw { value unit n status provenance { dataAsOf sources { fileName fileRow } } } goalposts { worst best } points { value status }
      }
      influences { code perPoint perCase toBest toWorst reachesNextClass placesToBest points { value } }
      provenance { dataAsOf computedAt methodVersion containsDemoData sources { text } }
    }
  }
`;

export interface LineAnswer {
  readonly code: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly kind: string;
  readonly formula: string;
  readonly weightNominal: number | null;
  readonly weightEffective: number | null;
  readonly overallWeight: number | null;
  readonly reliability: number | null;
  readonly contributionPoints: number | null;
  readonly exclusion: string | null;
  readonly raw: { readonly value: number | null; readonly unit: string; readonly n: number | null; readonly status: string; readonly provenance: { readonly dataAsOf: string | null } } | null;
  readonly goalposts: { readonly worst: number; readonly best: number } | null;
  readonly points: { readonly value: number | null; readonly status: string };
}
export interface ExplainAnswer {
  readonly id: string;
  readonly sentence: string;
  readonly formula: string;
  readonly reason: string | null;
  readonly hiddenLineCount: number;
  readonly rank: { readonly value: number | null; readonly n: number | null; readonly status: string };
  readonly score: { readonly value: number | null; readonly status: string };
  readonly class: { readonly code: string } | null;
  readonly nextClass: { readonly missingPoints: number } | null;
  readonly lines: readonly LineAnswer[];
  readonly influences: readonly { readonly code: string; readonly toBest: number; readonly toWorst: number; readonly perPoint: number | null }[];
  readonly provenance: { readonly dataAsOf: string | null; readonly methodVersion: string; readonly containsDemoData: boolean; readonly sources: readonly unknown[] };
}

export const MOVEMENT = /* GraphQL */ `
  query Movement($from: Int!, $to: Int!, $basis: ID, $method: ID) {
    rankingMovement(province: "33", from: { year: $from }, to: { year: $to }, basis: $basis, method: $method) {
      id from { id method { methodId } dataset } to { id method { methodId } }
      official { ...View } frozen { ...View }
    }
  }
  fragment View on MovementView {
    method { methodId } verdict sentence
    differences { kind name sentence }
    groups { code commonCount entries { satker { code } verdict from { rank { value } score { value } } to { rank { value } score { value } } pointsDelta { value status } rankDelta { value n status } classChanged withinNoise unsharedMeasures { code } } }
  }
`;

export interface MovementEntryAnswer {
  readonly satker: { readonly code: string };
  readonly verdict: string;
  readonly from: { readonly rank: { readonly value: number }; readonly score: { readonly value: number } } | null;
  readonly to: { readonly rank: { readonly value: number }; readonly score: { readonly value: number } } | null;
  readonly pointsDelta: { readonly value: number | null; readonly status: string };
  readonly rankDelta: { readonly value: number | null; readonly n: number; readonly status: string };
  readonly classChanged: boolean | null;
  readonly withinNoise: boolean | null;
  readonly unsharedMeasures: readonly { readonly code: string }[];
}
export interface MovementViewAnswer {
  readonly method: { readonly methodId: string } | null;
  readonly verdict: string;
  readonly sentence: string;
  readonly differences: readonly { readonly kind: string; readonly sentence: string }[];
  readonly groups: readonly { readonly code: string; readonly commonCount: number; readonly entries: readonly MovementEntryAnswer[] }[];
}
export interface MovementAnswer {
  readonly from: { readonly method: { readonly methodId: string } | null };
  readonly to: { readonly method: { readonly methodId: string } | null };
  readonly official: MovementViewAnswer | null;
  readonly frozen: MovementViewAnswer | null;
}

export const HISTORY = /* GraphQL */ `
  query History($years: [MonthPeriodInput!]!, $basis: ID) {
    rankingHistory(province: "33", periods: $years, basis: $basis) {
      id method { methodId } rankedCounts
      periods { id from to method { methodId } dataset }
      lines { satker { code } groupCode points { periodId frozenRank { value n status } frozenScore { value status } officialRank { value status } publishedRank { value n status provenance { methodVersion } } publishedClass publishedPeerGroup { label n } } }
    }
  }
`;

export interface HistoryAnswer {
  readonly rankedCounts: readonly number[];
  readonly periods: readonly { readonly id: string }[];
  readonly lines: readonly {
    readonly satker: { readonly code: string };
    readonly points: readonly {
      readonly periodId: string;
      readonly frozenRank: { readonly value: number | null; readonly n: number | null; readonly status: string };
      readonly officialRank: { readonly value: number | null };
      readonly publishedRank: { readonly value: number | null; readonly n: number | null; readonly status: string };
      readonly publishedClass: string | null;
    }[];
  }[];
}

export const WHAT_IF = /* GraphQL */ `
  query WhatIf($year: Int!, $weights: [NodeWeightInput!]!, $aggregation: IndexAggregation) {
    whatIf(province: "33", period: { year: $year }, weights: $weights, aggregation: $aggregation) {
      id method { methodId status }
      problems { code node message }
      ranking { id method { label status nodes { code weight aggregation } } groups { n entries { satker { code } rank { value } score { value } } } }
      differences { satker { code } rankBefore { value } rankAfter { value } rankDelta pointsDelta classBefore { code } classAfter { code } }
    }
  }
`;

export interface WhatIfAnswer {
  readonly problems: readonly { readonly code: string; readonly node: string; readonly message: string }[];
  readonly ranking: { readonly id: string; readonly method: { readonly label: string; readonly status: string; readonly nodes: readonly { readonly code: string; readonly weight: number; readonly aggregation: string | null }[] }; readonly groups: readonly { readonly n: number; readonly entries: readonly { readonly satker: { readonly code: string }; readonly rank: { readonly value: number }; readonly score: { readonly value: number } }[] }[] } | null;
  readonly differences: readonly { readonly satker: { readonly code: string }; readonly rankBefore: { readonly value: number | null }; readonly rankAfter: { readonly value: number | null }; readonly rankDelta: number | null; readonly pointsDelta: number | null }[];
}

export const METHODS = /* GraphQL */ `
  query Methods($province: ID) {
    rankingMethods(province: $province) {
      id methodId title label status isInForce issuer decree validFrom tieDecimals peerGroup classSource note
      nodes { code parent kind unit weight aggregation minimumShare halfWeightCases goalposts { worst best } rationale source confidence }
      rules { code sentence } classes { code fromPoints } placeRequirements { minimumDataShare } uncertainty { seed runs }
      provenance { sources { text fileName } }
    }
  }
`;

export interface MethodAnswer {
  readonly methodId: string;
  readonly label: string;
  readonly status: string;
  readonly isInForce: boolean;
  readonly decree: string | null;
  readonly nodes: readonly { readonly code: string; readonly parent: string | null; readonly kind: string; readonly weight: number; readonly source: string }[];
}
