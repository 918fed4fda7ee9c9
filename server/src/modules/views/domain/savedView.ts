import { InvalidInput } from "../../../kernel/domainError.ts";

/** A named view as its keeper stored it. */
export interface SavedView {
  readonly id: string;
  readonly accountId: string;
  readonly keeperName: string;
  readonly name: string;
  readonly address: string;
  readonly grammarVersion: number;
  /** Kemendagri code of the province whose people find it. Null: only its keeper. */
  readonly sharedWith: string | null;
  readonly changedAt: Date;
  /** True: the reader begins with it after signing in. */
  readonly isStart: boolean;
}

/** Unit: characters. */
export const LONGEST_NAME = 80;
const LONGEST_ADDRESS = 512;
/** Unit: views that one person may keep. */
export const MOST_VIEWS = 100;

/** A path below a province, then perhaps a query: printable ASCII without backslash, so that it can lead to no other site. */
const PAGE_ADDRESS = /^\/\d{2}(?:\/[\w%:.~-]+)*(?:\?[!-[\]-~]*)?$/;

/** @throws InvalidInput for a name that is empty or longer than 80 characters. Gives it without spaces at the ends. */
export function checkedName(name: string): string {
  const trimmed = name.trim().replaceAll(/\s+/gu, " ");
  if (trimmed === "" || trimmed.length > LONGEST_NAME) throw new InvalidInput(`Beri tampilan sebuah nama, paling banyak ${LONGEST_NAME} karakter.`, { field: "name" });
  return trimmed;
}

/** @throws InvalidInput for what is no page of a province of this site. */
export function checkedAddress(address: string): string {
  if (address.length > LONGEST_ADDRESS || !PAGE_ADDRESS.test(address) || address.includes("..")) throw new InvalidInput("Alamat ini bukan halaman Pantau, atau terlalu panjang.", { field: "address" });
  return address;
}
