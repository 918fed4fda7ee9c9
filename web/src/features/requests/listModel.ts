import type { RequestStatus } from "../../gql/graphql.ts";
import { regimeOfWord, type ListSearch, type StatusWord } from "../../pieces/requestAddresses.ts";

/** The states of the API that a word of the address stands for. */
export const STATUSES_OF_WORD: Readonly<Record<StatusWord, readonly RequestStatus[]>> = {
  terbuka: ["INCOMPLETE", "UNREGISTERED", "RUNNING", "DUE_TODAY", "OVERDUE", "DUE_UNKNOWN"],
  dijawab: ["ANSWERED_ON_TIME", "ANSWERED_LATE", "ANSWERED_DUE_UNKNOWN"],
  "tepat-waktu": ["ANSWERED_ON_TIME"],
  terlambat: ["ANSWERED_LATE"],
  dicabut: ["WITHDRAWN"],
  gugur: ["LAPSED_INCOMPLETE"],
};

/** The filter of the API for what the address asks. */
export function filterOf(search: ListSearch, province: string) {
  const { keadaan, tahun, rezim, satker, tahan } = search;
  return {
    province,
    satker,
    regime: rezim === null ? null : regimeOfWord(rezim),
    statuses: keadaan === null ? [] : [...STATUSES_OF_WORD[keadaan]],
    receivedFrom: tahun === null ? null : `${tahun}-01-01`,
    receivedTo: tahun === null ? null : `${tahun}-12-31`,
    hasLegalHold: tahan === null ? null : true,
  };
}
