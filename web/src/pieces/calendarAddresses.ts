import { formatQuery, yearCodec, type QueryValues } from "../lib/url.ts";
import { addresses } from "./addresses.ts";
import { dateCodec, satkerCodeCodec } from "./requestAddresses.ts";

/** /33/kalender?tahun=2026&per=2026-01-01&satker=35.20 */
export const calendarQuery = { tahun: yearCodec, per: dateCodec, satker: satkerCodeCodec } as const;
export type CalendarSearch = QueryValues<typeof calendarQuery>;

/** Address of a year of the working calendar. */
export const calendarAddress = (province: string, search: Partial<CalendarSearch> = {}) => `${addresses.calendar(province)}${formatQuery(calendarQuery, search)}`;
