import { Prisma } from "@pantau/database";
import { provinceInScope } from "../../access/access.queries.ts";
import { whole } from "./parts.queries.ts";

/** Rules of a method as rows: code and value. Those without a value are left out. */
const RULES = Prisma.sql`(VALUES
  (1, 'issuer', m.issuer), (2, 'valid_from', m.valid_from::text), (3, 'valid_to', m.valid_to::text), (4, 'not_reported', m.not_reported::text),
  (5, 'not_reported_points', m.not_reported_points::text), (6, 'not_reported_source', m.not_reported_source), (7, 'suppressed', m.suppressed::text),
  (8, 'minimum_data_share', m.minimum_data_share::text), (9, 'minimum_assessable_share', m.minimum_assessable_share::text), (10, 'minimum_reliability', m.minimum_reliability::text),
  (11, 'tie_decimals', m.tie_decimals::text), (12, 'peer_group_rule', m.peer_group_rule::text), (13, 'class_source', m.class_source), (14, 'seed', m.seed), (15, 'runs', m.runs::text),
  (16, 'weight_concentration', m.weight_concentration::text), (17, 'other_aggregation_share', m.other_aggregation_share::text), (18, 'separation_share', m.separation_share::text)
) AS rule(place, code, value)`;

/** Ranking methods, whole, and the decrees of the provinces within the scope. Shares come as numbers and are written as fractions where decimals would round them. */
export const RANKING_METHODS = whole((_part, scope) => Prisma.sql`
  SELECT method, version, part, code, parent, name, value, weight, aggregation, minimum_share, worst, best, half_weight_cases, source, confidence, note FROM (
    SELECT m.key AS method, m.version, 1 AS place, 0 AS position, 'method' AS part, NULL AS code, NULL AS parent, m.title AS name, NULL AS value, NULL::float8 AS weight, NULL AS aggregation,
           NULL::float8 AS minimum_share, NULL::float8 AS worst, NULL::float8 AS best, NULL::float8 AS half_weight_cases, m.source_text AS source, m.confidence::text AS confidence, m.note
    FROM ranking_method m
    UNION ALL
    SELECT m.key, m.version, 2, rule.place, 'rule', rule.code, NULL, NULL, rule.value, NULL, NULL, NULL, NULL, NULL, NULL, m.source_text, m.confidence::text, NULL
    FROM ranking_method m CROSS JOIN LATERAL ${RULES} WHERE rule.value IS NOT NULL
    UNION ALL
    SELECT m.key, m.version, 3, n.position, lower(n.kind::text), n.code, n.parent_code, n.name, NULL, n.weight, n.aggregation::text, n.minimum_share, n.goalpost_worst, n.goalpost_best,
           n.half_weight_cases, n.source_text, n.confidence::text, n.rationale
    FROM ranking_method m JOIN ranking_method_node n ON n.method_id = m.id
    UNION ALL
    SELECT m.key, m.version, 4, c.batch_row, 'class', c.code, NULL, c.label, c.from_points::text, NULL, NULL, NULL, NULL, NULL, NULL, c.source_text, c.confidence::text, NULL
    FROM ranking_method m JOIN ranking_method_class c ON c.method_id = m.id
    UNION ALL
    SELECT m.key, m.version, 5, a.province_code::int, 'adoption', a.province_code::text, NULL, a.decree, a.adopted_on::text, NULL, NULL, NULL, NULL, NULL, NULL, a.source_text, a.confidence::text, NULL
    FROM ranking_method m JOIN ranking_method_adoption a ON a.method_id = m.id WHERE ${provinceInScope(scope, Prisma.sql`a.province_code`)}
  ) AS rows ORDER BY method, version, place, position, code`);
