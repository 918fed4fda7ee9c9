import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, describe, expect, it } from "vitest";
import { createI18n } from "../i18n/i18n.ts";
import { WordBookContext } from "../i18n/wordBook.ts";
import { SourceList } from "./SourceList.tsx";
import { SourceRowsContext } from "./sourceRows.ts";

afterEach(cleanup);

const BATCH = "3f1c2d4e-0000-4000-8000-000000000001";
const source = { text: "jateng.kpu.go.id/berita", confidence: "HIGH", fileName: "evaluation-results.csv", fileRow: 12, importBatchId: BATCH } as const;

function show(province: string | null, sources: Parameters<typeof SourceList>[0]["sources"]) {
  render(
    <WordBookContext value={createI18n()}>
      <MemoryRouter>
        <SourceRowsContext value={province}>
          <SourceList sources={sources} />
        </SourceRowsContext>
      </MemoryRouter>
    </WordBookContext>,
  );
}

describe("where a number comes from", () => {
  it("leads to the row of the file, for whom imports are open", () => {
    show("33", [source]);
    expect(screen.getByRole("link", { name: /evaluation-results\.csv/ }).getAttribute("href")).toBe(`/33/impor/${BATCH}?sesudah=11`);
  });

  it("is told in words to everybody else, and where the page did not ask for the import", () => {
    show(null, [source]);
    expect(screen.queryByRole("link", { name: /evaluation-results\.csv/ })).toBeNull();
    expect(screen.getByText(/evaluation-results\.csv/)).toBeTruthy();
    cleanup();
    show("33", [{ ...source, importBatchId: undefined }]);
    expect(screen.queryByRole("link", { name: /evaluation-results\.csv/ })).toBeNull();
  });
});
