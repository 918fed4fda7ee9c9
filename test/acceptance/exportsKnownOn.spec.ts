import { expect, it } from "vitest";
import { DUTY_STATE_WORDS } from "../../server/src/modules/reports/exportWords.ts";
import { useTestApi, type SignedInReader } from "../support/api.ts";
import { fetchFile, jsonOf } from "../support/exportFile.ts";

const api = useTestApi();

/** How one duty of 33.08 stands: in the API as known on a day, and in the file that `per` narrows to the same day. Null: as known now. */
async function statesOf(reader: SignedInReader, knownOn: string | null): Promise<{ readonly told: string | undefined; readonly inFile: unknown; readonly filters: readonly string[] }> {
  const { data, errors } = await reader.query('query Page($knownOn: LocalDate) { satkerPublications(satker: "33.08", asKnownOn: $knownOn) { duties { item { code } state } } }', { knownOn });
  expect(errors).toEqual([]);
  const { duties } = (data as { satkerPublications: { duties: { item: { code: string }; state: keyof typeof DUTY_STATE_WORDS }[] } }).satkerPublications;
  const state = duties.find(({ item }) => item.code === "B01")?.state;
  const file = jsonOf(await fetchFile(api().url, `/ekspor/kewajiban.json?satker=33.08${knownOn === null ? "" : `&per=${knownOn}`}`, { cookie: reader.cookie }));
  return { told: state === undefined ? undefined : DUTY_STATE_WORDS[state], inFile: file.rows.find((row) => Object.values(row).includes("B01"))?.["state"], filters: file.filters };
}

it("the word per says the same in a file of duties as on every page: as known on that day; pada says on which day they stood so", async () => {
  const reader = await api().as("SATKER_OPERATOR");
  const { errors } = await reader.query('mutation { recordPublicationUpdate(input: { satker: "33.08", item: "B01", happenedAt: "2026-11-10T03:00:00Z", evidenceUrl: "https://kab-magelang.kpu.go.id/profil" }) { asOf } }');
  expect(errors).toEqual([]);

  const [now, before] = [await statesOf(reader, null), await statesOf(reader, "2026-11-21")];
  expect(now.inFile).toBe(now.told);
  expect(before.inFile).toBe(before.told);
  expect(before.inFile).not.toBe(now.inFile);
  expect(before.filters).toContain("Diketahui per: 2026-11-21");

  // What was recorded today about the tenth holds for the tenth, and not for the ninth.
  const on = async (day: string) => jsonOf(await fetchFile(api().url, `/ekspor/kewajiban.json?satker=33.08&pada=${day}`, { cookie: reader.cookie })).rows.find((row) => Object.values(row).includes("B01"))?.["state"];
  expect([await on("2026-11-10"), await on("2026-11-09")]).toEqual([now.inFile, before.inFile]);
});
