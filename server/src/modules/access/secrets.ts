import { createHash, randomBytes } from "node:crypto";

/** Unit: bits. ASVS 5.0 7.2.3 asks for 128. */
const SECRET_BITS = 256;

/** An opaque secret for a session, a link or a token, in letters that fit into cookies and addresses. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(SECRET_BITS / 8).toString("base64url");
}

/** What is kept of a secret. Plain SHA-256 is enough: nobody can guess 256 random bits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
