import { formatQuery } from "../lib/url.ts";
import { periodQuery, type PeriodSearch } from "./addresses.ts";
import { figuresQuery, type FiguresSearch } from "./requestAddresses.ts";

/** How the addresses of reports on paper look. They are pages of the server's own, without script. */
export const reportAddresses = {
  satker: (code: string) => `/laporan/satker/${code}`,
  plenary: (province: string, search: Partial<PeriodSearch>) => `/laporan/pleno/${province}${formatQuery(periodQuery, search)}`,
  service: (province: string, search: Partial<FiguresSearch>) => `/laporan/layanan/${province}${formatQuery(figuresQuery, search)}`,
};
