import { Prisma, type PrismaClient } from "@pantau/database";
import { CONFIDENCES, DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { boolean, date, dateOrNull, integerOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { provinceInScope, satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { ASSISTANCE_KINDS, type AssistanceEvent } from "./domain/assistanceEffect.ts";
import { texts } from "./publicationLists.queries.ts";

/** Events of a province, newest first. Of the satker that were invited or came, those within the reader's scope. */
export async function findAssistanceEvents(
  prisma: PrismaClient,
  scope: ReadScope,
  filter: { readonly provinceCode: string; readonly dataset: Dataset; readonly id: string | null },
): Promise<AssistanceEvent[]> {
  const one = filter.id === null ? Prisma.sql`e.superseded_at IS NULL` : Prisma.sql`e.id = ${filter.id}::uuid`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${EVENT_COLUMNS},
           ARRAY(SELECT a.satker_code::text FROM assistance_attendance a WHERE a.event_id = e.id AND a.invited AND ${satkerInScope(scope, Prisma.sql`a.satker_code`)} ORDER BY 1) AS invited,
           ARRAY(SELECT a.satker_code::text FROM assistance_attendance a WHERE a.event_id = e.id AND a.attended AND ${satkerInScope(scope, Prisma.sql`a.satker_code`)} ORDER BY 1) AS attending
    FROM assistance_event e LEFT JOIN import_batch b ON b.id = e.batch_id
    WHERE e.province_code = ${filter.provinceCode} AND e.dataset = ${filter.dataset}::dataset AND ${one} AND ${provinceInScope(scope, Prisma.sql`e.province_code`)}
    ORDER BY e.held_on DESC, e.key`;
  return rows.map(decodeEvent);
}

/** One event in force, in the provinces that the scope touches. Undefined: there is none. */
export async function findAssistancePlace(prisma: PrismaClient, scope: ReadScope, id: string): Promise<{ provinceCode: string; dataset: Dataset } | undefined> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT e.province_code::text AS province_code, e.dataset::text AS dataset FROM assistance_event e
    WHERE e.id = ${id}::uuid AND ${provinceInScope(scope, Prisma.sql`e.province_code`)}`;
  return row === undefined ? undefined : { provinceCode: text(row, "province_code"), dataset: oneOf(row, "dataset", DATASETS) };
}

const EVENT_COLUMNS = Prisma.sql`e.id::text AS id, e.key, e.province_code::text AS province_code, e.kind::text AS kind, e.title, e.held_on, e.ended_on, e.place, e.topics,
  e.invitation_known, e.attendance_known, e.note, e.source_text, e.confidence::text AS confidence, e.dataset::text AS dataset, e.batch_row, b.id::text AS batch_id,
  b.file_name, b.data_as_of`;

function decodeEvent(row: Row): AssistanceEvent {
  return {
    id: text(row, "id"),
    key: text(row, "key"),
    provinceCode: text(row, "province_code"),
    kind: oneOf(row, "kind", ASSISTANCE_KINDS),
    title: text(row, "title"),
    heldOn: date(row, "held_on"),
    endedOn: dateOrNull(row, "ended_on"),
    place: textOrNull(row, "place"),
    topics: texts(row, "topics"),
    invitationKnown: boolean(row, "invitation_known"),
    attendanceKnown: boolean(row, "attendance_known"),
    invited: texts(row, "invited"),
    attending: texts(row, "attending"),
    note: textOrNull(row, "note"),
    source: {
      text: text(row, "source_text"),
      confidence: oneOf(row, "confidence", CONFIDENCES),
      fileName: textOrNull(row, "file_name") ?? "-",
      fileRow: integerOrNull(row, "batch_row") ?? 0,
      importBatchId: textOrNull(row, "batch_id") ?? "-",
      dataset: oneOf(row, "dataset", DATASETS),
      dataAsOf: dateOrNull(row, "data_as_of"),
    },
  };
}
