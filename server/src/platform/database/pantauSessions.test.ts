import { expect, it } from "vitest";
import { inPantauSessions } from "./pantauSessions.ts";

const optionsOf = (address: string): string | null => new URL(inPantauSessions(address)).searchParams.get("options");

it("asks for sessions in UTC and without JIT, the zone after whatever else was asked for", () => {
  expect(optionsOf("postgresql://u:p@h:5432/d")).toBe("-c jit=off -c TimeZone=UTC");
  expect(optionsOf("postgresql://u:p@h:5432/d?sslmode=require&options=-c%20TimeZone%3DAsia%2FJakarta")).toBe("-c jit=off -c TimeZone=Asia/Jakarta -c TimeZone=UTC");
});

it("leaves the rest of the address alone", () => {
  const url = new URL(inPantauSessions("postgresql://u:p%40ss@h:5433/d?sslmode=require"));
  expect([url.host, url.password, url.pathname, url.searchParams.get("sslmode")]).toEqual(["h:5433", "p%40ss", "/d", "require"]);
});
