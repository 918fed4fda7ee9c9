import type { Row } from "../../platform/database/row.ts";
import type { RecordedRequest, RequestKey } from "./domain/recordedRequest.ts";
import { chunksOf, decodeRequest, REQUEST_COLUMNS, type RegisterTransaction } from "./register.queries.ts";

/** Requests with these keys that are there, in no order. */
export async function findByKeys(transaction: RegisterTransaction, keys: readonly RequestKey[]): Promise<RecordedRequest[]> {
  const found: RecordedRequest[] = [];
  for (const chunk of chunksOf(keys.map(({ satkerCode, requestId }) => ({ satkerCode, requestId })))) {
    const rows = await transaction.$queryRaw<Row[]>`
      SELECT ${REQUEST_COLUMNS} FROM information_request q LEFT JOIN import_batch b ON b.id = q.batch_id
      WHERE (q.satker_code, q.id) IN (SELECT k."satkerCode"::bpchar, k."requestId" FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS k("satkerCode" text, "requestId" uuid))`;
    found.push(...rows.map(decodeRequest));
  }
  return found;
}
