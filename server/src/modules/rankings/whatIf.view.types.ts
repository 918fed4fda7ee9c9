import { missing } from "../../kernel/measure.ts";
import { provenanceOf, type ProvenanceFacts } from "../../kernel/provenance.ts";
import { toMeasureType } from "../../platform/graphql/measure.types.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import type { ComputedRanking, WhatIfTrial } from "./computedRankings.service.ts";
import { methodType, rankingId, rankMeasure, toComputedRankingType } from "./computedRankings.view.types.ts";
import { compareCodes } from "./domain/minRank.ts";
import { standingIn, type SatkerStanding } from "./domain/rankedGroups.ts";
import { withheldNodes } from "./domain/shownScores.ts";
import { toIndexClassType } from "./rankingMethods.view.types.ts";
import type { WhatIfDifferenceType, WhatIfResultType } from "./whatIf.types.ts";

/** Dresses a trial for the API. */
export function toWhatIfResultType({ base, problems, trial }: WhatIfTrial): WhatIfResultType {
  const id = `whatif:${trial === null ? rankingId(base) : rankingId(trial)}`;
  return {
    id,
    method: methodType(base),
    problems: problems.map(({ code, path, message }) => ({ code, node: path, message })),
    ranking: trial === null ? null : toComputedRankingType(trial),
    differences: trial === null ? [] : differencesOf(base, trial, id),
  };
}

function differencesOf(base: ComputedRanking, trial: ComputedRanking, id: string): readonly WhatIfDifferenceType[] {
  const provenance = { ...provenanceOf([], trial.facts.computedAt, trial.method.id), containsDemoData: trial.facts.dataset === "DEMO" };
  return [...base.satkers.values()]
    .flatMap((satker): readonly WhatIfDifferenceType[] => {
      const [before, after] = [standingIn(base.groups, satker.code), standingIn(trial.groups, satker.code)];
      if (before === undefined || after === undefined) return [];
      const both = before.ranked !== null && after.ranked !== null;
      return [
        {
          id: `${id}:${satker.code}`,
          satker: toSatkerType(satker),
          groupCode: after.group.ranking.peerGroup,
          rankBefore: rankOf(before, provenance),
          rankAfter: rankOf(after, provenance),
          rankDelta: both && before.ranked !== null && after.ranked !== null ? before.ranked.rank - after.ranked.rank : null,
          pointsDelta: both && before.ranked !== null && after.ranked !== null && !tellsSmallCounts(base, before) ? after.ranked.points - before.ranked.points : null,
          classBefore: classOfStanding(before),
          classAfter: classOfStanding(after),
        },
      ];
    })
    .toSorted((a, b) => Math.abs(b.rankDelta ?? 0) - Math.abs(a.rankDelta ?? 0) || Math.abs(b.pointsDelta ?? 0) - Math.abs(a.pointsDelta ?? 0) || compareCodes(a.satker.code, b.satker.code));
}

/** True: points are withheld from this reader. */
function tellsSmallCounts(ranking: ComputedRanking, { ranked }: SatkerStanding): boolean {
  return ranked !== null && withheldNodes(ranked.result, ranking.period.observations.get(ranked.code) ?? new Map(), ranking.shown).has(ranked.result.code);
}

function classOfStanding({ ranked }: SatkerStanding) {
  return ranked === null || ranked.class === null ? null : toIndexClassType(ranked.class);
}

function rankOf({ ranked, group, robustness }: SatkerStanding, provenance: ProvenanceFacts) {
  if (ranked === null) return toMeasureType(missing("NOT_APPLICABLE"), "RANK", group.ranking.n, provenance);
  return rankMeasure(ranked.rank, group.ranking.n, robustness, provenance);
}
