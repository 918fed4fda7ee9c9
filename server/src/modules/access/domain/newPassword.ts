import { PasswordTooWeak } from "./refusals.ts";

/** Unit: characters (code points). ASVS 5.0 6.2.1 and 6.2.9: length, no rules about kinds of characters. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

/** Passwords that every list of guesses begins with, and words of this very office. Compared without case, spaces and digits at the end. */
const COMMON = new Set(["password", "passwordpassword", "qwertyuiop", "qwerty", "rahasia", "rahasiasekali", "indonesia", "administrator", "admin", "komisioner", "pantau", "pantaukpu", "keterbukaan", "komisiinformasi", "komisipemilihanumum", "contoh", "sandi"]);

/** @throws PasswordTooWeak with a sentence that says what to change. */
export function checkNewPassword(password: string, email: string): void {
  const { length } = Array.from(password);
  if (length < PASSWORD_MIN_LENGTH) throw new PasswordTooWeak(`Kata sandi terlalu pendek. Pakai ${PASSWORD_MIN_LENGTH} karakter atau lebih; beberapa kata acak mudah diingat.`);
  if (length > PASSWORD_MAX_LENGTH) throw new PasswordTooWeak(`Kata sandi terlalu panjang. Pakai paling banyak ${PASSWORD_MAX_LENGTH} karakter.`);
  const core = password.toLowerCase().replaceAll(/\s/g, "").replace(/[\d\W_]+$/, "");
  const name = email.split("@")[0] ?? "";
  if (COMMON.has(core) || core === name || new Set(password).size < 5) throw new PasswordTooWeak("Kata sandi ini mudah ditebak. Pakai beberapa kata acak yang tidak berhubungan.");
}
