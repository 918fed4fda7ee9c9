import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { useTypedText } from "./useTypedText.ts";

function Field({ known, send }: { known: string; send: (text: string) => void }) {
  const [typed, type] = useTypedText(known, send);
  return <input aria-label="cari" value={typed} onChange={(event) => type(event.target.value)} />;
}

afterEach(cleanup);

describe("a field whose text lives in the address", () => {
  it("keeps each letter and space, although the address follows later and without the space", () => {
    const sent: string[] = [];
    const send = (text: string) => void sent.push(text);
    const { rerender } = render(<Field known="" send={send} />);
    const field = screen.getByLabelText<HTMLInputElement>("cari");
    const write = (value: string) => fireEvent.change(field, { target: { value } });
    write("k");
    write("ko");
    rerender(<Field known="k" send={send} />);
    expect(field.value).toBe("ko");
    write("ko ");
    write("ko m");
    rerender(<Field known="ko m" send={send} />);
    expect(field.value).toBe("ko m");
    expect(sent).toEqual(["k", "ko", "ko m"]);
  });

  it("shows what the address says when it changes for another reason", async () => {
    const { rerender } = render(<Field known="magelang" send={() => {}} />);
    await act(async () => rerender(<Field known="" send={() => {}} />));
    expect(screen.getByLabelText<HTMLInputElement>("cari").value).toBe("");
  });
});
