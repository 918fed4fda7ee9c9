import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createI18n } from "../i18n/i18n.ts";
import { WordBookContext } from "../i18n/wordBook.ts";
import { Table, type Column } from "./Table.tsx";
import { BLOCK_SIZE } from "./useSeenBlocks.ts";

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ code: `33.${String(index).padStart(3, "0")}` }));
const columns: Column<{ code: string }>[] = [{ key: "code", header: "Kode", isRowHeader: true, sortValue: ({ code }) => code, cell: ({ code }) => code }];

function show(count: number, current: string | null = null, { findable = false } = {}) {
  const rows = rowsOf(count);
  render(
    <WordBookContext value={createI18n()}>
      <Table caption="Satker" {...(findable ? { findText: ({ code }: { code: string }) => code } : {})} columns={columns} rows={rows} rowKey={({ code }) => code} rowSatker={({ code }) => code} isCurrent={({ code }) => code === current} locale="id-ID" sortLabel={String} />
    </WordBookContext>,
  );
}

let blocks: Element[] = [];
let come: (element: Element) => void = () => {};

beforeEach(() => {
  blocks = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(tell: (entries: { isIntersecting: boolean; target: Element }[]) => void) {
        come = (target) => tell([{ isIntersecting: true, target }]);
      }
      observe(element: Element) {
        blocks.push(element);
      }
      disconnect() {}
    },
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("a long table", () => {
  it("draws the first rows of 514 and says how many there are", () => {
    show(514);
    expect(screen.getAllByRole("rowheader")).toHaveLength(BLOCK_SIZE);
    expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("515");
    expect(blocks).toHaveLength(Math.ceil(514 / BLOCK_SIZE) - 1);
  });

  it("finds rows that are not drawn yet, and says how many", async () => {
    show(514, null, { findable: true });
    fireEvent.change(screen.getByRole("searchbox", { name: "Cari dalam daftar ini" }), { target: { value: "33.50" } });
    expect((await screen.findByText("10 dari 514 baris")).getAttribute("role")).toBe("status");
    expect(screen.getAllByRole("rowheader").map((row) => row.textContent)).toEqual(Array.from({ length: 10 }, (_, index) => `33.50${index}`));
  });

  it("draws a block when it comes near, and keeps it", async () => {
    show(514);
    const next = blocks[0];
    if (!next) throw new Error("no block is waiting");
    come(next);
    expect(await screen.findByText(`33.${String(2 * BLOCK_SIZE - 1).padStart(3, "0")}`)).toBeDefined();
    expect(screen.getAllByRole("rowheader")).toHaveLength(2 * BLOCK_SIZE);
  });

  it("always draws the block of the row that the page is about, and marks the row", () => {
    show(514, "33.400");
    expect(screen.getByText("33.400").closest("tr")?.getAttribute("aria-current")).toBe("true");
  });

  it("draws a table of a province whole", () => {
    show(38);
    expect(screen.getAllByRole("rowheader")).toHaveLength(38);
    expect(blocks).toHaveLength(0);
  });
});
