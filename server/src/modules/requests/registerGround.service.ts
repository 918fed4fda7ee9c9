import { NotFound } from "../../kernel/domainError.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { findRegisterGround, type AskedScope, type RegisterGround } from "./scope.queries.ts";

/** What a question about registers rests on, within the reader's scope. @throws NotFound when no satker asked about lies within it. */
export async function groundOf({ prisma }: Database, { scope }: Actor, asked: AskedScope): Promise<RegisterGround> {
  const ground = await findRegisterGround(prisma, scope, asked);
  if (ground.satkers.codes.length === 0) throw new NotFound("Provinsi atau satker ini tidak ada, atau bukan wewenang akun ini.", { province: asked.provinceCode, satker: asked.satkerCode });
  return ground;
}
