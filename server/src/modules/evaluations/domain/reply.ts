import { InvalidInput } from "../../../kernel/domainError.ts";

/** What a satker says of its own result; printed beside it. */
export interface ResultReply {
  readonly id: string;
  readonly satkerCode: string;
  readonly issuerId: string;
  readonly year: number;
  readonly body: string;
  readonly repliedBy: string;
  readonly repliedAt: Date;
}

/** Unit: characters. Fits beside a score on paper. */
export const LONGEST_REPLY = 2_000;

/** The reply as it will be printed. @throws InvalidInput when it is empty or too long. */
export function replyText(given: string): string {
  const text = given.normalize("NFC").trim();
  if (text === "") throw new InvalidInput("Hak jawab masih kosong. Tulis tanggapan satker terhadap hasilnya.");
  if (text.length > LONGEST_REPLY) throw new InvalidInput(`Hak jawab terlalu panjang (${text.length} huruf). Paling banyak ${LONGEST_REPLY} huruf.`, { length: text.length });
  return text;
}
