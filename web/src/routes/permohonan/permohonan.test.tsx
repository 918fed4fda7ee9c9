import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { frameAnswer, type Answers } from "../../testing/answers.ts";
import { renderAt } from "../../testing/renderAt.tsx";

const SATKERS = [typed("Satker", { id: "33.08", code: "33.08", type: "KABUPATEN", regionName: "Magelang" })];
const LEGAL = frameAnswer({ role: "DIVISION_LEGAL", permissions: ["REQUESTS_READ"] });

afterEach(() => {
  cleanup();
  globalThis.localStorage.clear();
});

describe("the due board", () => {
  const answers: Answers = {
    Frame: LEGAL,
    DueBoardRoute: {
      data: {
        satkers: SATKERS,
        dueBoard: typed("DueBoard", {
          id: "board",
          today: "2026-11-20",
          dataset: "PUBLISHED",
          groups: [
            group("OVERDUE", [item("001", { status: "OVERDUE", regime: "GENERAL", dueOn: "2026-11-18", late: 2 })]),
            group("TODAY", []),
            group("THIS_WEEK", []),
            group("LATER", [item("002", { status: "RUNNING", regime: "ELECTION", dueOn: "2026-11-25", left: 3 })]),
            group("UNKNOWN", [item("003", { status: "UNREGISTERED", regime: null, dueOn: null })]),
          ],
        }),
      },
    },
  };

  it("tells each clock in words, and both dates while no regime is decided", async () => {
    await renderAt("/33/permohonan", answers);
    const overdue = await screen.findByRole("region", { name: "Terlambat (1)" });
    expect(within(overdue).getByText("terlambat 2 hari kerja")).toBeDefined();
    expect(within(screen.getByRole("region", { name: "Nanti (1)" })).getByText("3 hari kerja lagi")).toBeDefined();
    const unknown = screen.getByRole("region", { name: "Belum ada tenggat (1)" });
    expect(within(unknown).getByText("Umum: 4 Desember 2026")).toBeDefined();
    expect(within(unknown).getByText("Informasi pemilu: 25 November 2026")).toBeDefined();
    expect(within(screen.getByRole("region", { name: "Hari ini (0)" })).getByText("Tidak ada.")).toBeDefined();
  });

  it("keeps its filters in the address and in the way to a request, and takes one away again", async () => {
    const user = userEvent.setup();
    await renderAt("/33/permohonan?rezim=pemilu", answers);
    const link = await screen.findByRole("link", { name: "002" });
    expect(link.getAttribute("href")).toBe("/33/permohonan/p/33.08%3A002?rezim=pemilu");
    expect(screen.queryByRole("link", { name: "001" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Hapus saringan Informasi pemilu" }));
    expect(location.search).toBe("");
    expect(screen.getByRole("link", { name: "001" })).toBeDefined();
  });
});

describe("the receipt of a hypothetical date", () => {
  const RECEIPT = typed("DeadlineReceipt", {
    id: "receipt:2023-04-15",
    clock: "REQUEST_RESPONSE",
    regime: "GENERAL",
    eventOn: "2023-04-15",
    startsOn: "2023-04-17",
    movedBecause: "DAY_OFF",
    firstDueOn: "2023-05-09",
    dueOn: "2023-05-09",
    workingDays: 10,
    isExtended: false,
    calendarAnnouncedOn: "2023-04-01",
    jointLeaveCitation: "kebiasaan kantor",
    countingCitation: "Pasal 22 ayat (7)",
    caveats: ["RULE_NOT_VERIFIED"],
    rule: typed("LegalRule", { id: "rule", article: "Pasal 22 ayat (7)", limitWorkingDays: 10, extensionWorkingDays: 7, dueMonthDay: null, effectiveFrom: "2010-04-30", effectiveTo: null, source: "S40", verified: false }),
    lateness: typed("Lateness", { measuredOn: "2023-05-09", basis: "TODAY", isLate: false, lateWorkingDays: 0, leftWorkingDays: 0 }),
    skippedDays: [typed("SkippedDay", { date: "2023-04-19", reason: "JOINT_LEAVE", name: "Idul Fitri", decree: "SKB 327/2023", announcedOn: "2023-03-29" })],
    wouldChange: [typed("ReceiptChange", { kind: "FURTHER_DECREE", latestOn: null, after: "2023-05-02", regime: null, dueOn: "2023-05-10", unknownBecause: null })],
  });

  it("names rule, day 0 and why it moved, each skipped day with its decree, and what would change it", async () => {
    await renderAt("/33/permohonan/hitung?jam=jawaban&rezim=umum&mulai=2023-04-15", { Frame: LEGAL, ReceiptSatkers: { data: { satkers: SATKERS } }, ReceiptRoute: { data: { deadlineReceipt: RECEIPT } } });
    const sheet = await screen.findByRole("region", { name: "Resi tenggat" });
    expect(within(sheet).getByText("17 April 2023, karena 15 April 2023 hari libur")).toBeDefined();
    expect(within(sheet).getByText("Pasal 22 ayat (7) (belum dicocokkan dengan naskah resmi)")).toBeDefined();
    expect(within(sheet).getByText("SKB 327/2023")).toBeDefined();
    expect(within(sheet).getByText("Keputusan baru yang meliburkan satu hari kerja setelah 2 Mei 2023: menjadi 10 Mei 2023.")).toBeDefined();
    expect(within(sheet).getByText("jatuh tempo hari ini")).toBeDefined();
  });

  it("asks for a date before it computes anything", async () => {
    const user = userEvent.setup();
    await renderAt("/33/permohonan/hitung", { Frame: LEGAL, ReceiptSatkers: { data: { satkers: SATKERS } } });
    await user.click(await screen.findByRole("button", { name: "Hitung" }));
    expect(screen.getByRole("alert").textContent).toBe("Tulis tanggal yang ada di kalender.");
    expect(screen.getByLabelText(/Tanggal mulai/).getAttribute("aria-invalid")).toBe("true");
  });
});

describe("recording a request", () => {
  const OPERATOR = frameAnswer({ role: "SATKER_OPERATOR", permissions: ["REQUESTS_READ", "REQUESTS_RECORD"] });
  const refusal = typed("RecordingRefusal", { field: "number", message: "Nomor 001 tahun 2026 sudah dipakai dalam register satker ini." });

  it("tells the register's refusal at its field, and keeps no free text on the device", async () => {
    const user = userEvent.setup();
    await renderAt("/33/permohonan/baru", { Frame: OPERATOR, RecordSatkers: { data: { satkers: SATKERS } }, RecordRequest: { data: { recordRequest: refusal } } });
    expect(await screen.findByText(/Pantau tidak menyimpan identitas pemohon/)).toBeDefined();
    await user.type(screen.getByLabelText(/Nomor register/), "001");
    await user.type(screen.getByLabelText(/Diterima tanggal/), "2026-11-02");
    await user.type(screen.getByLabelText("Informasi yang diminta"), "surat Budi");
    await user.click(screen.getByRole("button", { name: "Simpan" }));
    expect(await screen.findByText(refusal.message)).toBeDefined();
    expect(screen.getByLabelText(/Nomor register/).getAttribute("aria-invalid")).toBe("true");
    const kept = () => Object.entries(globalThis.localStorage).filter(([key]) => key.startsWith("pantau.draf/")).join("\n");
    await waitFor(() => expect(kept()).toContain("2026-11-02"));
    expect(kept()).not.toMatch(/Budi|001/);
  });

  it("is not offered to a reader who may not record", async () => {
    await renderAt("/33/permohonan/baru", { Frame: LEGAL });
    expect(await screen.findByText("Akun ini tidak berhak mencatat permohonan.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Simpan" })).toBeNull();
  });
});

describe("the list of requests", () => {
  const request = typed("InformationRequest", {
    id: "33.08:007", number: "007", registerYear: 2026, status: "ANSWERED_LATE", regime: "GENERAL", receivedOn: "2026-02-02", dueOn: "2026-02-16", noticeOn: "2026-02-19",
    decision: "GRANTED_IN_PART", workingDaysToNotice: 13, satker: SATKERS[0],
  });
  const page = (edges: object[], hasNextPage: boolean) => ({ data: { satkers: SATKERS, informationRequests: typed("InformationRequestConnection", { dataset: "PUBLISHED", pageInfo: typed("PageInfo", { hasNextPage, endCursor: null }), edges }) } });

  it("shows answered requests with how and when they were answered", async () => {
    await renderAt("/33/permohonan/daftar?keadaan=terlambat", { Frame: LEGAL, RequestListRoute: page([typed("InformationRequestEdge", { cursor: "c", node: request })], false) });
    const row = (await screen.findByRole("link", { name: "007 (2026)" })).closest("tr");
    for (const said of ["dijawab tertulis, terlambat", /^19 Februari 2026: dikabulkan sebagian/, "sesudah 13 hari kerja"]) expect(within(row as HTMLElement).getByText(said)).toBeDefined();
    expect(screen.getByText("Tampil semua 1 permohonan yang cocok.")).toBeDefined();
  });

  it("says that an empty list is not a zero", async () => {
    await renderAt("/33/permohonan/daftar", { Frame: LEGAL, RequestListRoute: page([], false) });
    expect(await screen.findByText(/Ini belum berarti nol/)).toBeDefined();
  });
});

describe("the window for a dispute", () => {
  it("says before which day a dispute is premature, in the words of the verdict", async () => {
    const window = typed("DisputeAdmissibility", {
      id: "w", on: "2025-03-03", verdict: "PREMATURE", isAnsweredInTime: false, answerDueOn: "2025-03-13", earliestOn: "2025-03-14", latestOn: "2025-04-14", latestUnknownBecause: null, latestByLateAnswerOn: null,
      answerRule: typed("LegalRule", { id: "r", article: "Pasal 36 ayat (2)", verified: false }),
    });
    await renderAt("/33/permohonan/jendela?diterima=2025-01-30&diajukan=2025-03-03", { Frame: LEGAL, ReceiptSatkers: { data: { satkers: SATKERS } }, WindowRoute: { data: { disputeAdmissibility: window } } });
    expect(await screen.findByText("Sengketa yang diajukan sebelum 14 Maret 2025 prematur: tanggapan atas keberatan masih dalam waktu.")).toBeDefined();
    expect(screen.getByText("14 April 2025")).toBeDefined();
  });
});

interface ItemWish {
  status: string;
  regime: string | null;
  dueOn: string | null;
  left?: number;
  late?: number;
}

function item(number: string, { status, regime, dueOn, left, late }: ItemWish) {
  const either = [
    typed("RegimeDeadline", { regime: "GENERAL", dueOn: "2026-12-04" }),
    typed("RegimeDeadline", { regime: "ELECTION", dueOn: "2026-11-25" }),
  ];
  return typed("DueItem", {
    id: `due:${number}`,
    leftWorkingDays: left ?? (dueOn === null ? null : 0),
    lateWorkingDays: late ?? (dueOn === null ? null : 0),
    deadlineByRegime: regime === null ? either : [],
    request: typed("InformationRequest", { id: `33.08:${number}`, number, status, regime, receivedOn: "2026-11-02", dueOn, satker: SATKERS[0] }),
  });
}

function group(name: string, items: ReturnType<typeof item>[]) {
  return typed("DueGroupOfBoard", { group: name, count: items.length, byRegime: items.map(({ request }) => typed("DueRegimeCount", { regime: request.regime, count: 1 })), items });
}

function typed<T extends object>(name: string, fields: T): T & { __typename: string } {
  return { __typename: name, ...fields };
}
