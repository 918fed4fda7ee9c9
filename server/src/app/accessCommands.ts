import { verifyAuditChain } from "../modules/access/audit.service.ts";
import { AuditChainBroken } from "../modules/access/domain/refusals.ts";
import { createFirstAdministrator } from "../modules/access/firstAdministrator.service.ts";
import { systemClock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";

/** Commands of the command line about accounts and the audit trail. */
export type AccessCommand = { readonly kind: "createAdministrator"; readonly email: string; readonly displayName: string } | { readonly kind: "verifyAudit" };

const KINDS = { MISSING: "hilang", ALTERED: "diubah", MISPLACED: "bukan tempatnya" } as const;

/** Reads "account create-admin SUREL [NAMA …]" and "audit verify". Undefined: something else. */
export function accessCommandOf([group, action, email, ...name]: readonly string[]): AccessCommand | undefined {
  if (group === "account" && action === "create-admin" && email !== undefined) return { kind: "createAdministrator", email, displayName: name.join(" ") };
  return group === "audit" && action === "verify" && email === undefined ? { kind: "verifyAudit" } : undefined;
}

/** @throws DomainError with a sentence: an administrator is there already, or the chain is broken. */
export async function runAccessCommand(database: Database, command: AccessCommand, terminal: { say(...lines: readonly string[]): void }): Promise<void> {
  if (command.kind === "createAdministrator") {
    const { account, secret, expiresAt } = await createFirstAdministrator(database, systemClock, command);
    terminal.say(`Administrator ${account.email} dibuat.`, `Buka alamat Pantau ditambah: /undangan#${secret}`, `Tautan berlaku sekali, sampai ${expiresAt.toISOString()}.`);
    return;
  }
  const { entryCount, head, firstBroken } = await verifyAuditChain(database);
  if (firstBroken) throw new AuditChainBroken(firstBroken.sequence, KINDS[firstBroken.kind]);
  terminal.say(`Jejak audit utuh: ${entryCount} catatan.`, `Sidik catatan terakhir (${head.sequence}): ${head.hash}`, "Simpan sidik ini di tempat lain untuk pemeriksaan berikutnya.");
}
