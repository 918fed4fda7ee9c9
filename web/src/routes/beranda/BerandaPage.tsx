import { lazy } from "react";
import type { Role } from "../../gql/graphql.ts";
import { useProvince } from "../provinceContext.ts";

const BerandaHasil = lazy(async () => ({ default: (await import("./BerandaHasil.tsx")).BerandaHasil }));
const BerandaPekerjaan = lazy(async () => ({ default: (await import("./BerandaPekerjaan.tsx")).BerandaPekerjaan }));

/** Roles whose day begins with work to be done. */
const WORKERS: ReadonlySet<Role> = new Set(["DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR"]);

/** The first screen, by who reads: each loads only its own. */
export function BerandaPage() {
  const { viewer } = useProvince();
  return WORKERS.has(viewer.role) ? <BerandaPekerjaan /> : <BerandaHasil />;
}
