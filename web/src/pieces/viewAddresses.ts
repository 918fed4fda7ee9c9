import { ownPathCodec } from "../lib/ownPath.ts";
import { formatQuery, type QueryValues } from "../lib/url.ts";

/** /33/tampilan?simpan=/33/peringkat?dasar=komposit: the page to keep under a name. */
export const viewsQuery = { simpan: ownPathCodec } as const;
export type ViewsSearch = QueryValues<typeof viewsQuery>;

/** Address of the named views. province: code, "33". */
export const viewsAddress = (province: string, search: Partial<ViewsSearch> = {}) => `/${province}/tampilan${formatQuery(viewsQuery, search)}`;
