import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { BrowserRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatQuery, oneOf } from "../lib/url.ts";
import { useSearchChange } from "./useSearchChange.ts";
import { useUrlQuery } from "./useUrlQuery.ts";

const words = { keadaan: oneOf("baru", "lama"), jenis: oneOf("kota", "kabupaten") } as const;

function Page() {
  const { values } = useUrlQuery(words);
  const change = useSearchChange(words, (next) => `/daftar${formatQuery(words, next)}`);
  return (
    <>
      <output>{`${values.keadaan ?? "-"} ${values.jenis ?? "-"}`}</output>
      <button type="button" onClick={() => change({ keadaan: "baru" })}>
        keadaan
      </button>
      <button type="button" onClick={() => change({ jenis: "kota" }, { replace: true })}>
        jenis
      </button>
      <button type="button" onClick={() => change(({ keadaan }) => ({ keadaan: keadaan === "baru" ? "lama" : "baru" }))}>
        tukar
      </button>
    </>
  );
}

function Site() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/daftar" element={<Page />} />
        <Route path="*" element={<Page />} />
      </Routes>
    </BrowserRouter>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("a choice that changes the address", () => {
  beforeEach(() => history.replaceState(null, "", "/daftar"));
  afterEach(cleanup);

  it("does not lose the one made just before, though the page has not followed it yet", () => {
    render(<Site />);
    // Both within one turn: the router draws nothing in between.
    act(() => {
      press("keadaan");
      press("jenis");
    });
    expect(location.search).toBe("?keadaan=baru&jenis=kota");
    expect(screen.getByRole("status").textContent).toBe("baru kota");
  });

  it("may follow from what stands there at that moment", () => {
    render(<Site />);
    act(() => {
      press("keadaan");
      press("tukar");
    });
    expect(location.search).toBe("?keadaan=lama");
  });

  it("takes no words from another page that is just being opened", () => {
    history.replaceState(null, "", "/daftar?jenis=kabupaten");
    render(<Site />);
    act(() => {
      history.pushState(null, "", "/lain?keadaan=lama");
      press("jenis");
    });
    expect(location.pathname + location.search).toBe("/daftar?jenis=kota");
  });
});
