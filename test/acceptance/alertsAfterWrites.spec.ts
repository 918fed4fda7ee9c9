import { beforeAll, describe, expect, it } from "vitest";
import { alertRunnerOf } from "../../server/src/modules/alerts/alertRunner.service.ts";
import { useTestApi, type SignedInReader } from "../support/api.ts";
import { importer } from "../support/importing.ts";

const api = useTestApi();
const LIST = `{ alerts(province: "33") { alerts { state satker { code } finding { unknownReason figure { value } } } } }`;
const RUNS = "{ alertRuns(first: 10) { runs { id trigger state } } }";
const RULE = { province: "33", title: "Ada yang mutakhir", kind: "THRESHOLD", measure: "publications.currentShare", granularity: "MONTH", subject: "SATKER", direction: "ABOVE", threshold: 0, recoveryMargin: 0, pendingEvaluations: 1, recoveryEvaluations: 1, graceDays: 0, maxAgePeriods: 1, issuer: "KPU Provinsi Jawa Tengah", basis: "PRODUCT_DEFAULT", source: "uji", validFrom: "2026-01-01", reason: "Uji aturan" };

interface Told {
  readonly state: string;
  readonly satker: { readonly code: string } | null;
  readonly finding: { readonly unknownReason: string | null; readonly figure: { readonly value: number | null } | null };
}

let division: SignedInReader;
async function asked<Data>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await division.query(document, variables);
  expect(errors).toEqual([]);
  return data as Data;
}
const settled = () => alertRunnerOf(api().testDatabase.database).settled();
/** How the alert of a satker stands, once nothing is being evaluated. */
async function toldOf(code: string): Promise<Told | undefined> {
  await settled();
  const { alerts } = await asked<{ alerts: { alerts: Told[] } }>(LIST);
  return alerts.alerts.find(({ satker }) => satker?.code === code);
}
async function runs(): Promise<readonly { trigger: string; state: string }[]> {
  await settled();
  return (await asked<{ alertRuns: { runs: { trigger: string; state: string }[] } }>(RUNS)).alertRuns.runs;
}

beforeAll(async () => {
  division = await api().as("DIVISION_DATA");
  alertRunnerOf(api().testDatabase.database).everyDay();
  await settled();
  await asked("mutation R($input: AlertRuleInput!) { saveAlertRule(input: $input) { rule } }", { input: RULE });
});

describe("the rules of alerts are looked at again", () => {
  it("after a record written by form, which does not wait for it", async () => {
    expect(await toldOf("33.08")).toMatchObject({ state: "UNKNOWN", finding: { figure: { value: null } } });
    const before = (await runs()).length;
    await asked('mutation { recordPublicationUpdate(input: { satker: "33.08", item: "B01", happenedAt: "2026-10-10T03:00:00Z", evidenceUrl: "https://kab-magelang.kpu.go.id/profil" }) { asOf } }');
    expect(await toldOf("33.08")).toMatchObject({ state: "FIRING", finding: { unknownReason: null } });
    expect((await runs()).slice(0, -before)).toMatchObject([{ trigger: "IMPORT", state: "DONE" }]);
  });

  it("after an import, and after its withdrawal, which takes back what was found by it", async () => {
    const page = importer(api(), division);
    const rows = ["satker_code,item_code,refreshed_at,published_on,source,confidence", "33.09,B01,2026-10-02,2026-10-01,laporan satker,high", "33.09,B02,2026-11-02,2026-11-01,laporan satker,high"];
    const { batchId } = await page.commit((await page.previewText("publication-updates", rows.join("\n"))).id);
    expect(await toldOf("33.09")).toMatchObject({ state: "FIRING" });
    await asked('mutation W($id: ID!) { withdrawImport(batch: $id, reason: "salah berkas") { id } }', { id: batchId });
    expect(await toldOf("33.09")).toMatchObject({ state: "UNKNOWN" });
  });

  it("not, when what was to be written was refused", async () => {
    const before = (await runs()).length;
    const { errors } = await division.query('mutation { recordPublicationUpdate(input: { satker: "33.08", item: "tidak-ada" }) { asOf } }');
    expect(errors).toHaveLength(1);
    expect((await runs()).length).toBe(before);
  });
});
