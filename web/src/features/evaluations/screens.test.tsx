import { ApolloClient, InMemoryCache } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CheapestPath_pathFragment } from "../../gql/graphql.ts";
import { createI18n } from "../../i18n/i18n.ts";
import { WordBookContext } from "../../i18n/wordBook.ts";
import { answeringLink, type Answers } from "../../testing/answers.ts";
import { aParticipation, aRevision, aVerdict, aYear } from "../../testing/evaluationFacts.ts";
import { aMeasure } from "../../testing/facts.ts";
import { AsKnownOn } from "./AsKnownOn.tsx";
import { CheapestPath } from "./CheapestPath.tsx";
import { CycleBoard } from "./CycleBoard.tsx";
import { CycleDates } from "./CycleDates.tsx";
import { boardColumns } from "./cycleModel.ts";
import { EvaluationHistory } from "./EvaluationHistory.tsx";
import { ReplyForm } from "./ReplyForm.tsx";

afterEach(cleanup);

function show(screenPart: ReactNode, answers: Answers = {}): void {
  render(
    <WordBookContext value={createI18n()}>
      <ApolloProvider client={new ApolloClient({ link: answeringLink(answers), cache: new InMemoryCache(), dataMasking: true })}>
        <MemoryRouter>{screenPart}</MemoryRouter>
      </ApolloProvider>
    </WordBookContext>,
  );
}

const satker = { code: "33.08", name: "Kab. Magelang" };

describe("the history of a satker", () => {
  it("shows a year with its place and group, the reply beside the score, and in words why two years are not compared", () => {
    const reply = { id: "r", body: "Daftar sudah kami lengkapi.", repliedAt: "2026-01-05T03:00:00Z", repliedBy: "KPU Kab. Magelang" };
    const results = [aYear({ year: 2024, points: 91.7, place: 7, replies: [reply], previous: aVerdict("METHOD_CHANGED", { previousYear: 2020, reasons: ["STAGES_DIFFER"] }) }), aYear({ year: 2020, place: 3, points: 88 })];
    show(<EvaluationHistory results={results} satker={satker} asKnownOn="2026-03-31" />);
    const lane = screen.getByRole("list", { name: "Tahun-tahun KI Jawa Tengah" });
    const [newest] = within(lane).getAllByRole("listitem");
    if (!newest) throw new Error("no year");
    expect(within(newest).getByRole("link", { name: "Buka KI Jawa Tengah 2024" }).getAttribute("href")).toBe("/33/satker/33.08/evaluasi/ki-jawa-tengah/2024?per=2026-03-31");
    expect(within(newest).getByText("dalam 35 KPU kab/kota; n = 35")).toBeDefined();
    expect(within(newest).getByText("Daftar sudah kami lengkapi.").closest("dd")?.textContent).toContain("91,7 poin");
    expect(within(newest).getByText("Cara menilai berubah")).toBeDefined();
    expect(within(newest).getByText("tahapnya berbeda")).toBeDefined();
    expect(within(newest).getByText("Selisih tidak ditampilkan karena akan menyesatkan.")).toBeDefined();
  });

  it("says what to make of it when nothing is known", () => {
    show(<EvaluationHistory results={[]} satker={satker} asKnownOn={null} />);
    expect(screen.getByText(/tidak berarti satker tidak dinilai/)).toBeDefined();
  });

  it("says as of which day it is known, and takes the day away again", async () => {
    const choose = vi.fn<(day: string | null) => void>();
    show(<AsKnownOn day="2025-01-31" onChoose={choose} />);
    expect(screen.getByRole("status").textContent).toContain("Diketahui per 31 Januari 2025");
    await userEvent.setup().click(screen.getByRole("button", { name: "Kembali ke keadaan sekarang" }));
    expect(choose).toHaveBeenCalledWith(null);
  });
});

describe("the board of a cycle", () => {
  it("has a column by state, and one of its own for those of whom nothing is known", () => {
    show(<CycleBoard columns={boardColumns([aParticipation("33.01", "NOT_RETURNED"), aParticipation("33.02", null)])} issuerId="ki-jawa-tengah" year={2025} asKnownOn={null} />);
    expect(within(screen.getByRole("region", { name: "tidak mengembalikan" })).getByRole("link", { name: "Kab. 33.01" })).toBeDefined();
    expect(within(screen.getByRole("region", { name: "tidak diketahui" })).getByRole("link", { name: "Kab. 33.02" })).toBeDefined();
  });

  it("says that nobody published who is where, instead of a board of question marks", () => {
    show(<CycleBoard columns={boardColumns([aParticipation("33.02", null)])} issuerId="ki-jawa-tengah" year={2025} asKnownOn={null} />);
    expect(screen.getByText("Tidak ada catatan per satker untuk siklus ini.")).toBeDefined();
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("strikes a revised date through and gives the reason", () => {
    show(<CycleDates revisions={[aRevision({ id: "1", onDate: "2026-11-27", isInForce: false }), aRevision({ id: "2", reason: "gangguan sistem" })]} />);
    expect(screen.getByText("27 November 2026").tagName).toBe("DEL");
    expect(screen.getByText("11 Desember 2026").closest("dd")?.textContent).toContain("gangguan sistem");
  });
});

describe("the way to the next class", () => {
  const path: CheapestPath_pathFragment = {
    id: "path",
    missingPoints: 2.67,
    band: { publishedLabel: "Cukup Informatif" },
    nextBand: { publishedLabel: "Menuju Informatif", publishedMin: 80 },
    chosen: { itemCodes: ["b"], reachedPoints: 79, crosses: false },
    score: { points: aMeasure(77.33, "POINTS") },
    steps: [
      { item: { id: "1", code: "a", title: "Daftar Informasi Publik" }, gainPoints: 8, reachedPoints: 85.33, crosses: true },
      { item: { id: "2", code: "b", title: "Maklumat" }, gainPoints: 1.67, reachedPoints: 87, crosses: false },
    ],
  };

  it("tells the distance, and what the chosen items would do", async () => {
    const tryItems = vi.fn<(codes: readonly string[]) => void>();
    show(<CheapestPath path={path} onTry={tryItems} />);
    expect(screen.getByText(/kurang 2,67 poin ke Menuju Informatif/)).toBeDefined();
    expect(screen.getByRole("status").textContent).toContain("Bila 1 butir terpilih dipenuhi: 79 poin. Belum cukup untuk kelas Menuju Informatif.");
    await userEvent.setup().click(screen.getByRole("checkbox", { name: "Coba butir Daftar Informasi Publik" }));
    expect(tryItems).toHaveBeenCalledWith(["b", "a"]);
  });

  it("claims no distance where the bands are not known", () => {
    show(<CheapestPath path={{ ...path, band: null, nextBand: null, missingPoints: null, chosen: { itemCodes: [], reachedPoints: 77.33, crosses: null } }} onTry={vi.fn<() => void>()} />);
    expect(screen.getByText(/Rentang kelas tahun itu tidak diketahui/)).toBeDefined();
  });
});

describe("the right of reply", () => {
  const key = { satker: "33.08", issuer: "ki-jawa-tengah", year: 2024 };

  it("is not sent empty", async () => {
    show(<ReplyForm result={key} />);
    await userEvent.setup().click(screen.getByRole("button", { name: "Kirim hak jawab" }));
    expect(screen.getByRole("textbox", { name: "Hak jawab" }).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Tulis hak jawab dahulu.")).toBeDefined();
  });

  it("keeps what was written when the server refuses it, and says where to sign in again", async () => {
    const user = userEvent.setup();
    show(<ReplyForm result={key} />, { ReplyToResult: { code: "UNAUTHENTICATED" } });
    await user.type(screen.getByRole("textbox", { name: "Hak jawab" }), "Sudah kami lengkapi.");
    await user.click(screen.getByRole("button", { name: "Kirim hak jawab" }));
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByRole("link", { name: "Masuk" })).toBeDefined();
    expect(screen.getByRole("textbox", { name: "Hak jawab" })).toHaveProperty("value", "Sudah kami lengkapi.");
  });
});
