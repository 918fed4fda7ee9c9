import { Prisma } from "@pantau/database";
import { satkerInScope } from "../../access/access.queries.ts";
import type { ImportableSource } from "./importableSource.queries.ts";
import { bySatker, ofIssuerYear, ofProvince, ofSatkers, whole } from "./parts.queries.ts";

// What issuers published and satker answered, as files of their kinds. Only what is in force; what was corrected stays in the records.

export const ISSUERS = whole(({ dataset }) => Prisma.sql`
  SELECT id, name, level::text AS level, province_code::text AS province_code FROM issuer WHERE dataset = ${dataset}::dataset ORDER BY id`);

export const SCALES: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "ISSUER_YEAR",
  rows: (part) => Prisma.sql`
    SELECT s.issuer_id, s.year, b.published_label AS label, b.qualification::text AS class, b.published_min::float8 AS min, b.published_max::float8 AS max,
           b.source_text AS source, b.confidence::text AS confidence, b.note
    FROM qualification_scale s JOIN qualification_band b ON b.scale_id = s.id
    WHERE s.superseded_at IS NULL AND s.dataset = ${part.dataset}::dataset AND ${ofIssuerYear(part, { issuer: Prisma.sql`s.issuer_id`, year: Prisma.sql`s.year` })}
    ORDER BY s.issuer_id, s.year, b.batch_row, label`,
};

export const EVALUATION_RESULTS: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "ISSUER_YEAR",
  rows: (part, scope) => Prisma.sql`
    SELECT pb.name AS body, pb.kind::text AS body_kind, pb.satker_code::text AS satker_code, r.issuer_id, r.year, r.score::float8 AS score, r.qualification::text AS class,
           r.published_label, r.rank, r.peer_group, r.peer_group_size, r.stage_reached::text AS stage_reached, r.round::text AS round, r.source_text AS source,
           r.confidence::text AS confidence, r.note
    FROM evaluation_result r JOIN public_body pb ON pb.id = r.body_id
    WHERE r.superseded_at IS NULL AND r.dataset = ${part.dataset}::dataset AND ${ofIssuerYear(part, { issuer: Prisma.sql`r.issuer_id`, year: Prisma.sql`r.year` })}
      AND (pb.satker_code IS NULL OR ${satkerInScope(scope, Prisma.sql`pb.satker_code`)})
      AND ${ofProvince(part, Prisma.sql`coalesce(left(pb.satker_code, 2), pb.province_code)`)}
    ORDER BY r.issuer_id, r.year, r.rank NULLS LAST, pb.name, r.source_text, r.stage_reached, r.round`,
};

export const EVALUATION_AGGREGATES: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "ISSUER_YEAR",
  rows: (part) => Prisma.sql`
    SELECT issuer_id, year, scope, participants, returned, informative, approaching_informative, fairly_informative, less_informative, not_informative,
           source_text AS source, confidence::text AS confidence, note
    FROM evaluation_aggregate a
    WHERE superseded_at IS NULL AND dataset = ${part.dataset}::dataset AND ${ofIssuerYear(part, { issuer: Prisma.sql`a.issuer_id`, year: Prisma.sql`a.year` })}
    ORDER BY issuer_id, year, scope`,
};

export const INSTRUMENTS: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "ISSUER_YEAR",
  rows: (part) => Prisma.sql`
    SELECT i.issuer_id, i.year, i.body_kind::text AS body_kind, i.version::int AS version, p.level, nullif(p.code, '') AS code, p.parent_code, p.title, p.weight::float8 AS weight,
           p.stage, p.evidence_required, i.rounding_rule::text AS rounding_rule, i.missing_stage_policy::text AS missing_stage_policy,
           i.unanswered_item_policy::text AS unanswered_item_policy, i.status::text AS status, CASE WHEN p.code = '' THEN i.note END AS note, p.source_text AS source, p.confidence
    FROM instrument i
    JOIN (SELECT instrument_id, level::text AS level, code, parent_code, position, title, weight, stage::text AS stage, evidence_required, source_text, confidence::text AS confidence FROM instrument_part
          UNION ALL
          SELECT id, 'INSTRUMENT', '', NULL, 0, title, NULL, NULL, NULL, source_text, confidence::text FROM instrument) p ON p.instrument_id = i.id
    WHERE i.dataset = ${part.dataset}::dataset AND ${ofIssuerYear(part, { issuer: Prisma.sql`i.issuer_id`, year: Prisma.sql`i.year` })}
    ORDER BY i.issuer_id, i.year, i.body_kind, i.version, p.position`,
};

export const CROSSWALKS = whole(({ dataset }) => Prisma.sql`
  SELECT c.from_instrument_id, c.from_code, c.to_instrument_id, c.to_code, c.relation::text AS relation, c.source_text AS source, c.confidence::text AS confidence, c.note
  FROM instrument_crosswalk c JOIN instrument i ON i.id = c.from_instrument_id
  WHERE c.superseded_at IS NULL AND i.dataset = ${dataset}::dataset ORDER BY c.from_instrument_id, c.to_instrument_id, c.from_code NULLS LAST, c.to_code`);

const CYCLE = Prisma.sql`c.issuer_id, c.year, c.body_kind::text AS body_kind`;
const ISSUER_AND_YEAR = { issuer: Prisma.sql`c.issuer_id`, year: Prisma.sql`c.year` };

export const CYCLES: ImportableSource = {
  reads: "WHOLE",
  narrowedBy: "ISSUER_YEAR",
  rows: (part) => Prisma.sql`
    SELECT ${CYCLE}, r.field::text AS field, r.state::text AS state, r.on_date::text AS on_date, r.announced_on::text AS announced_on, r.reason, c.instrument_id,
           r.source_text AS source, r.confidence::text AS confidence
    FROM evaluation_cycle c JOIN cycle_revision r ON r.cycle_id = c.id
    WHERE c.dataset = ${part.dataset}::dataset AND ${ofIssuerYear(part, ISSUER_AND_YEAR)}
    ORDER BY c.id, r.recorded_at, r.batch_row, r.field, r.id`,
};

/** A table of facts about satker in a cycle, alias f. */
function ofCycle(table: { readonly name: Prisma.Sql; readonly columns: Prisma.Sql; readonly order: Prisma.Sql }): ImportableSource {
  return bySatker(
    {
      from: Prisma.sql`${table.name} f JOIN evaluation_cycle c ON c.id = f.cycle_id`,
    columns: Prisma.sql`${CYCLE}, f.satker_code::text AS satker_code, ${table.columns}`,
    where: (satkers) => Prisma.sql`f.superseded_at IS NULL AND c.dataset = ${satkers.dataset}::dataset AND ${ofSatkers(satkers, Prisma.sql`f.satker_code`)} AND ${ofIssuerYear(satkers, ISSUER_AND_YEAR)}`,
    order: Prisma.sql`f.satker_code, f.cycle_id, ${table.order}`,
    },
    "CYCLE",
  );
}

export const PARTICIPATIONS = ofCycle({
  name: Prisma.sql`cycle_participation`,
  columns: Prisma.sql`f.state::text AS state, f.stage::text AS stage, f.since::text AS since, f.note, f.source_text AS source, f.confidence::text AS confidence`,
  order: Prisma.sql`f.id`,
});

export const STAGE_SCORES = ofCycle({
  name: Prisma.sql`stage_score`,
  columns: Prisma.sql`f.stage_code, f.points::float8 AS points, f.source_text AS source, f.confidence::text AS confidence`,
  order: Prisma.sql`f.stage_code`,
});

export const ANSWERS = ofCycle({
  name: Prisma.sql`self_assessment_answer`,
  columns: Prisma.sql`f.item_code, f.answer::text AS answer, f.claimed_points::float8 AS claimed_points, f.verification::text AS verification, f.verification_note,
    f.source_text AS source, f.confidence::text AS confidence`,
  order: Prisma.sql`f.item_code`,
});

export const EVIDENCE = ofCycle({
  name: Prisma.sql`self_assessment_evidence`,
  columns: Prisma.sql`f.item_code, f.url, f.link_state::text AS link_state, f.checked_on::text AS checked_on, f.note`,
  order: Prisma.sql`f.item_code, f.url`,
});
