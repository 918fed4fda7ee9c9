import { Prisma } from "@pantau/database";
import type { ImportableSource, SatkersOfPart } from "./importableSource.queries.ts";
import { bySatker, ofSatkers } from "./parts.queries.ts";

// The registers as files of their kinds. Texts of requests are never in them: reading one is a deed of its own, and a file that is silent about
// them leaves them as they are. The same holds for what retractions took away, and for all but the last of what happened several times.

export const PERIODS = bySatker({
  from: Prisma.sql`register_period f`,
  columns: Prisma.sql`f.satker_code::text AS satker_code, f.from_on::text AS from_on, f.to_on::text AS to_on, f.note`,
  where: (satkers) => inDataset(satkers),
  order: Prisma.sql`f.satker_code, f.from_on, f.to_on`,
});

/** The column of the last standing event of a kind, as text. */
const of = (kind: string, column: Prisma.Sql): Prisma.Sql => Prisma.sql`max(${column}::text) FILTER (WHERE e.kind = ${kind}::request_event_kind)`;
const on = (kind: string): Prisma.Sql => of(kind, Prisma.sql`e.happened_on`);

export const REQUESTS: ImportableSource = {
  reads: "BY_SATKER",
  narrowedBy: "SATKER",
  count: (satkers) => Prisma.sql`SELECT count(*)::int AS n FROM information_request f WHERE ${inDataset(satkers)}`,
  rows: (satkers) => Prisma.sql`
    WITH standing AS (
      SELECT DISTINCT ON (e.satker_code, e.request_id, e.kind) e.*
      FROM request_event e
      WHERE ${ofSatkers(satkers, Prisma.sql`e.satker_code`)} AND e.kind <> 'RETRACTED' AND (e.kind <> 'EXTENDED' OR e.in_writing)
        AND NOT EXISTS (SELECT 1 FROM request_event r WHERE r.satker_code = e.satker_code AND r.request_id = e.request_id AND r.retracts_event_id = e.id)
      ORDER BY e.satker_code, e.request_id, e.kind, e.happened_on DESC, e.recorded_at DESC, e.id)
    SELECT f.satker_code::text AS satker_code, f.number, f.received_on::text AS received_on, f.register_year::int AS register_year,
           ${of("RECEIVED", Prisma.sql`e.happened_at`)} AS received_at, ${on("COMPLETED")} AS complete_on, ${on("REGISTERED")} AS registered_on,
           ${of("REGISTERED", Prisma.sql`e.regime`)} AS regime, ${of("REGISTERED", Prisma.sql`e.decided_by`)} AS regime_decided_by, ${of("REGISTERED", Prisma.sql`e.reason`)} AS regime_reason,
           f.requester_type::text AS requester_type, f.occupation_group::text AS occupation_group, f.purpose_group::text AS purpose_group,
           ${on("FORWARDED")} AS forwarded_on, ${of("FORWARDED", Prisma.sql`e.to_unit`)} AS forwarded_to, ${on("EXTENDED")} AS extended_on, ${of("EXTENDED", Prisma.sql`e.reason`)} AS extension_reason,
           ${on("ORAL_ANSWER")} AS oral_answer_on, ${on("WRITTEN_NOTICE")} AS notice_on, ${of("WRITTEN_NOTICE", Prisma.sql`e.decision`)} AS decision,
           coalesce(${of("WRITTEN_NOTICE", Prisma.sql`e.exemption_letter`)}, nullif(${of("WRITTEN_NOTICE", Prisma.sql`e.refusal_ground`)}, 'EXEMPT')) AS refusal_ground,
           ${of("WRITTEN_NOTICE", Prisma.sql`CASE WHEN e.refusal_ground = 'EXEMPT' THEN CASE e.has_consequence_test WHEN true THEN 'YES' WHEN false THEN 'NO' END END`)} AS consequence_test,
           ${on("DELIVERED")} AS delivered_on, ${on("CLOSED")} AS closed_on, ${of("CLOSED", Prisma.sql`e.closing_reason`)} AS closing_reason, f.retain_until::text AS retain_until
    FROM information_request f LEFT JOIN standing e ON e.satker_code = f.satker_code AND e.request_id = f.id
    WHERE ${inDataset(satkers)}
    GROUP BY f.satker_code, f.id
    ORDER BY f.satker_code, f.register_year, f.received_on, f.number`,
};

/** First day of a standing event of an objection. */
const objectionDay = (kind: string): Prisma.Sql => Prisma.sql`(
  SELECT min(e.happened_on)::text FROM objection_event e WHERE e.satker_code = f.satker_code AND e.objection_id = f.id AND e.kind = ${kind}::objection_event_kind
    AND NOT EXISTS (SELECT 1 FROM objection_event r WHERE r.satker_code = e.satker_code AND r.objection_id = e.objection_id AND r.retracts_event_id = e.id))`;

export const OBJECTIONS = bySatker({
  from: Prisma.sql`objection f LEFT JOIN information_request q ON q.satker_code = f.satker_code AND q.id = f.request_id`,
  columns: Prisma.sql`f.satker_code::text AS satker_code, f.number, f.register_year::int AS register_year, q.number AS request_number, q.register_year::int AS request_year, f.ground::text AS ground,
    f.ground_found_on::text AS ground_found_on, f.received_on::text AS received_on, f.regime::text AS regime, ${objectionDay("ORAL_ANSWER")} AS oral_answer_on,
    ${objectionDay("WRITTEN_ANSWER")} AS answered_on`,
  where: inDataset,
  order: Prisma.sql`f.satker_code, f.register_year, f.received_on, f.number`,
});

/** First day of a standing event of a dispute that reached the stage. */
const stageDay = (stage: string): Prisma.Sql => Prisma.sql`(
  SELECT min(e.happened_on)::text FROM dispute_event e WHERE e.satker_code = f.satker_code AND e.dispute_id = f.id AND e.stage = ${stage}::dispute_stage
    AND NOT EXISTS (SELECT 1 FROM dispute_event r WHERE r.satker_code = e.satker_code AND r.dispute_id = e.dispute_id AND r.retracts_event_id = e.id))`;

export const DISPUTES = bySatker({
  from: Prisma.sql`dispute f JOIN objection o ON o.satker_code = f.satker_code AND o.id = f.objection_id`,
  columns: Prisma.sql`f.satker_code::text AS satker_code, f.number, f.register_year::int AS register_year, o.number AS objection_number, o.register_year::int AS objection_year, f.forum::text AS forum,
    array_to_string(ARRAY(SELECT r.name FROM dispute_respondent r WHERE r.satker_code = f.satker_code AND r.dispute_id = f.id ORDER BY r.position), '; ') AS respondents,
    ${stageDay("FILED")} AS filed_on, ${stageDay("REGISTERED")} AS registered_on, ${stageDay("STARTED")} AS started_on, ${stageDay("MEDIATION")} AS mediation_on,
    ${stageDay("ADJUDICATION")} AS adjudication_on, ${stageDay("DECIDED")} AS decided_on, ${stageDay("COURT")} AS court_on, ${stageDay("EXECUTED")} AS executed_on, f.ruling::text AS ruling`,
  where: inDataset,
  order: Prisma.sql`f.satker_code, f.register_year, f.filed_on, f.number`,
});

function inDataset(satkers: SatkersOfPart): Prisma.Sql {
  return Prisma.sql`f.dataset = ${satkers.dataset}::dataset AND ${ofSatkers(satkers, Prisma.sql`f.satker_code`)}`;
}
