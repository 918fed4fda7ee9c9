import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { of } from "rxjs";
import { afterEach, describe, expect, it } from "vitest";
import type { CycleBoard_cycleFragment } from "../../gql/graphql.ts";
import { createI18n } from "../../i18n/i18n.ts";
import { WordBookContext } from "../../i18n/wordBook.ts";
import { aRevision, aYear } from "../../testing/evaluationFacts.ts";
import { aProvenance } from "../../testing/facts.ts";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { CycleRevisionForm } from "./CycleRevisionForm.tsx";

afterEach(cleanup);

interface Sent {
  readonly operation: string;
  readonly variables: Record<string, unknown>;
}

/** Shows a form whose server refuses with the error, and gives what the form sent. */
function show(form: ReactNode, refusal: { code: string; message: string; currentRevision?: string }): readonly Sent[] {
  const sent: Sent[] = [];
  const link = new ApolloLink((operation) => {
    sent.push({ operation: operation.operationName ?? "", variables: operation.variables });
    return of({ data: null, errors: [{ message: refusal.message, extensions: { code: refusal.code, currentRevision: refusal.currentRevision } }] });
  });
  render(
    <WordBookContext value={createI18n()}>
      <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache(), dataMasking: true })}>
        <MemoryRouter>{form}</MemoryRouter>
      </ApolloProvider>
    </WordBookContext>,
  );
  return sent;
}

const CONFLICT = { code: "RESULT_CHANGED_MEANWHILE", message: "Hasil ini baru saja diralat orang lain." };
const result = aYear({ year: 2020, points: 91.7, place: 5, provenance: { ...aProvenance(), sources: aProvenance().sources.map((source) => ({ ...source, text: "suarabaru.id 2020-12-16" })) } });
const satkerKey = { satker: "33.20", issuer: "ki-jawa-tengah", year: 2020 };

async function openCorrection() {
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Catat ralat" }));
  return { user, dialog: within(screen.getByRole("dialog", { name: "Catat ralat" })) };
}

describe("a correction by form", () => {
  it("begins with the result as it reads now, so that nothing right is lost, and wants a ground and a reason", async () => {
    const sent = show(<CorrectionForm result={result} resultKey={satkerKey} />, CONFLICT);
    const { user, dialog } = await openCorrection();
    expect(dialog.getByRole("textbox", { name: "Nilai (0–100 poin)" })).toHaveProperty("value", "91,7");
    expect(dialog.getByRole("textbox", { name: "Peringkat" })).toHaveProperty("value", "5");
    await user.click(dialog.getByRole("button", { name: "Simpan ralat" }));
    const ground = dialog.getByRole("textbox", { name: /^Dasar ralat/ });
    expect(ground.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(ground.getAttribute("aria-describedby") ?? "")?.textContent).toBe("Sebutkan dasar ralatnya.");
    expect(dialog.getByText("Tulis alasannya.")).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("refuses at its field what is no number, and a place without its group", async () => {
    const sent = show(<CorrectionForm result={result} resultKey={satkerKey} />, CONFLICT);
    const { user, dialog } = await openCorrection();
    const score = dialog.getByRole("textbox", { name: "Nilai (0–100 poin)" });
    await user.clear(score);
    await user.type(score, "100,5");
    await user.clear(dialog.getByRole("textbox", { name: "Kelompok peringkat" }));
    await user.click(dialog.getByRole("button", { name: "Simpan ralat" }));
    expect(dialog.getByText("Nilai harus angka 0 sampai 100.")).toBeDefined();
    expect(dialog.getByText("Peringkat harus disertai kelompoknya.")).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("sends the whole claim, the emptied score as not stated, and keeps what was typed when somebody was quicker", async () => {
    const sent = show(<CorrectionForm result={result} resultKey={satkerKey} />, CONFLICT);
    const { user, dialog } = await openCorrection();
    await user.clear(dialog.getByRole("textbox", { name: "Nilai (0–100 poin)" }));
    await user.type(dialog.getByRole("textbox", { name: /^Dasar ralat/ }), "surat KI");
    await user.type(dialog.getByRole("textbox", { name: "Alasan" }), "nilainya tidak diumumkan");
    await user.click(dialog.getByRole("button", { name: "Simpan ralat" }));
    expect((await dialog.findByRole("alert")).textContent).toContain("baru saja diralat orang lain");
    expect(dialog.getByRole("textbox", { name: "Alasan" })).toHaveProperty("value", "nilainya tidak diumumkan");
    expect(sent).toMatchObject([
      { operation: "CorrectResult", variables: { result: satkerKey, correctsSource: "suarabaru.id 2020-12-16", corrected: { score: null, rank: 5, peerGroup: "35 KPU kab/kota", source: "surat KI" }, reason: "nilainya tidak diumumkan" } },
    ]);
  });

  it("says which reading it corrects; where another has taken its place, one's own is sent again only by one's own choice", async () => {
    const sent = show(<CorrectionForm result={result} resultKey={satkerKey} />, { code: "CONFLICT", message: "Hasil ini sudah diubah oleh Divisi Data.", currentRevision: "newer" });
    const { user, dialog } = await openCorrection();
    await user.type(dialog.getByRole("textbox", { name: /^Dasar ralat/ }), "surat KI");
    await user.type(dialog.getByRole("textbox", { name: "Alasan" }), "salah ketik");
    await user.click(dialog.getByRole("button", { name: "Simpan ralat" }));
    expect((await dialog.findByRole("alert")).textContent).toContain("sudah diubah oleh Divisi Data");
    expect(dialog.getByRole("textbox", { name: "Alasan" })).toHaveProperty("value", "salah ketik");
    await user.click(dialog.getByRole("button", { name: "Tetap simpan tulisan saya" }));
    await dialog.findByRole("alert");
    expect(sent.map(({ variables }) => variables["expectedRevision"])).toEqual(["seen", "newer"]);
    await user.click(dialog.getByRole("button", { name: "Pakai yang baru" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(sent).toHaveLength(2);
  });

  it("of a body that is no satker goes its own way", async () => {
    const key = { body: "7c1f", issuer: "ki-jawa-tengah", year: 2020 };
    const sent = show(<CorrectionForm result={result} resultKey={key} of="KI Jawa Tengah 2020" />, { code: "FORBIDDEN", message: "" });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Catat ralat KI Jawa Tengah 2020" }));
    await user.type(screen.getByRole("textbox", { name: /^Dasar ralat/ }), "surat KI");
    await user.type(screen.getByRole("textbox", { name: "Alasan" }), "salah ketik");
    await user.click(screen.getByRole("button", { name: "Simpan ralat" }));
    expect(await screen.findByRole("alert")).toBeDefined();
    expect(sent).toMatchObject([{ operation: "CorrectBodyResult", variables: { result: key } }]);
  });
});

describe("a change of a cycle by form", () => {
  const revisions = [aRevision({ id: "due", field: "SAQ_DUE_ON", onDate: "2026-12-11" }), aRevision({ id: "results", field: "RESULTS_ON", onDate: "2027-01-29" })];
  const cycle: Pick<CycleBoard_cycleFragment, "id" | "revision" | "revisions"> = { revision: "seen", id: "komisi-contoh-33-2026-regency", revisions };
  const ORDER = "Perubahan siklus ditolak, tidak ada yang disimpan: tanggal hasil akhir (29 Januari 2027) mendahului batas kuesioner (1 Maret 2027). Periksa kedua tanggal itu.";

  async function openRevision(refusal = { code: "INVALID_INPUT", message: ORDER }) {
    const sent = show(<CycleRevisionForm cycle={cycle} />, refusal);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Ubah jadwal atau keadaan" }));
    return { user, sent, dialog: within(screen.getByRole("dialog", { name: "Ubah jadwal atau keadaan" })) };
  }

  it("shows the dates in force, and asks for a change, a reason and a letter before anything is sent", async () => {
    const { user, sent, dialog } = await openRevision();
    expect(dialog.getByLabelText("Batas kuesioner")).toHaveProperty("value", "2026-12-11");
    await user.click(dialog.getByRole("button", { name: "Simpan perubahan" }));
    expect(dialog.getByRole("alert").textContent).toBe("Belum ada yang diubah.");
    expect(dialog.getByText("Tulis alasannya.")).toBeDefined();
    expect(dialog.getByText("Sebutkan surat atau pengumumannya.")).toBeDefined();
    expect(sent).toEqual([]);
  });

  it("sends only what changed, and repeats the server's refusal, which names both dates as the form does", async () => {
    const { user, sent, dialog } = await openRevision();
    await user.clear(dialog.getByLabelText("Batas kuesioner"));
    await user.type(dialog.getByLabelText("Batas kuesioner"), "2027-03-01");
    await user.type(dialog.getByRole("textbox", { name: "Surat atau pengumuman" }), "surat edaran");
    await user.type(dialog.getByRole("textbox", { name: "Alasan" }), "gangguan sistem");
    await user.click(dialog.getByRole("button", { name: "Simpan perubahan" }));
    expect((await dialog.findByRole("alert")).textContent).toContain("tanggal hasil akhir (29 Januari 2027) mendahului batas kuesioner (1 Maret 2027)");
    expect(sent).toMatchObject([{ operation: "ReviseCycle", variables: { revision: { cycle: cycle.id, state: null, dates: [{ field: "SAQ_DUE_ON", date: "2027-03-01" }], reason: "gangguan sistem", source: "surat edaran" } } }]);
  });

  it("withdraws a date that is emptied", async () => {
    const { user, sent, dialog } = await openRevision();
    await user.clear(dialog.getByLabelText("Hasil akhir"));
    await user.type(dialog.getByRole("textbox", { name: "Surat atau pengumuman" }), "surat edaran");
    await user.type(dialog.getByRole("textbox", { name: "Alasan" }), "ditunda");
    await user.click(dialog.getByRole("button", { name: "Simpan perubahan" }));
    await dialog.findByRole("alert");
    expect(sent).toMatchObject([{ variables: { revision: { dates: [{ field: "RESULTS_ON", date: null }] } } }]);
  });
});
