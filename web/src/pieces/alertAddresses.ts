import { formatQuery, oneOf, type QueryCodec, type QueryValues } from "../lib/url.ts";
import { uuidCodec } from "./importAddresses.ts";
import { satkerCodeCodec } from "./requestAddresses.ts";

/** Word of the address for each state of the API. */
const STATE_OF_WORD = { aktif: "FIRING", menunggu: "PENDING", memulih: "RECOVERING", "tidak-diketahui": "UNKNOWN", normal: "NORMAL" } as const;
export type AlertStateWord = keyof typeof STATE_OF_WORD;
export type AlertStateName = (typeof STATE_OF_WORD)[AlertStateWord];
export const ALERT_STATE_WORDS = Object.keys(STATE_OF_WORD) as readonly AlertStateWord[];

const weekCodec: QueryCodec<string> = { parse: (raw) => (/^20\d\d-W(?:0[1-9]|[1-4]\d|5[0-3])$/.test(raw) ? raw : null), format: (value) => value };

/** /33/peringatan?keadaan=aktif&satker=33.08 */
export const alertsQuery = { keadaan: oneOf("aktif", "menunggu", "memulih", "tidak-diketahui", "normal", "dibisukan"), satker: satkerCodeCodec, aturan: uuidCodec } as const;
/** /33/peringatan/ringkasan?minggu=2026-W27 */
export const digestQuery = { minggu: weekCodec } as const;
export type AlertsSearch = QueryValues<typeof alertsQuery>;
export type DigestSearch = QueryValues<typeof digestQuery>;

/** How the addresses of alerts look. province: code, "33"; alert: "<rule>:33.08". */
export const alertAddresses = {
  list: (province: string, search: Partial<AlertsSearch> = {}) => `/${province}/peringatan${formatQuery(alertsQuery, search)}`,
  rules: (province: string) => `/${province}/peringatan/aturan`,
  digest: (province: string, search: Partial<DigestSearch> = {}) => `/${province}/peringatan/ringkasan${formatQuery(digestQuery, search)}`,
  alert: (province: string, alert: string) => `/${province}/peringatan/p/${alert}`,
};

export function alertStateOf(word: AlertStateWord): AlertStateName {
  return STATE_OF_WORD[word];
}

export function wordOfAlertState(state: AlertStateName): AlertStateWord {
  return ALERT_STATE_WORDS.find((word) => STATE_OF_WORD[word] === state) ?? "normal";
}
