import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { MemoryRouter } from "react-router";
import { EMPTY } from "rxjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createI18n } from "../i18n/i18n.ts";
import { WordBookContext } from "../i18n/wordBook.ts";
import { textsOf } from "../lib/draft.ts";
import { DraftNotice } from "./DraftNotice.tsx";
import { forgetDrafts } from "./draftStore.ts";
import { useDraft } from "./useDraft.ts";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const INITIAL = { day: "", reason: "" };

function Form({ subject }: { subject: string }) {
  const [values, setValues] = useState(INITIAL);
  const [seen, setSeen] = useState<string | null>("r1");
  const draft = useDraft({
    form: "test",
    subject,
    values,
    initial: INITIAL,
    keeps: ["day"],
    revision: seen,
    onRestore: (kept, revision) => {
      setValues((known) => ({ ...known, ...textsOf(kept) }));
      setSeen(revision);
    },
  });
  return (
    <>
      <DraftNotice draft={draft} onDiscard={() => setValues(INITIAL)} />
      {(["day", "reason"] as const).map((name) => (
        <input key={name} aria-label={name} value={values[name]} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />
      ))}
      <p id="seen">{seen}</p>
      <button type="button" onClick={() => draft.forget()}>
        sent
      </button>
    </>
  );
}

function open(account: string, subject = "1") {
  const cache = new InMemoryCache();
  cache.restore({ ROOT_QUERY: { __typename: "Query", viewer: { __ref: `Viewer:${account}` } }, [`Viewer:${account}`]: { __typename: "Viewer", id: account, isSignedIn: account !== "" } });
  return render(
    <WordBookContext value={createI18n()}>
      <ApolloProvider client={new ApolloClient({ link: new ApolloLink(() => EMPTY), cache })}>
        <MemoryRouter>
          <Form subject={subject} />
        </MemoryRouter>
      </ApolloProvider>
    </WordBookContext>,
  );
}
const value = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name }).value;
const stored = () => Array.from({ length: localStorage.length }, (_, at) => localStorage.getItem(localStorage.key(at) ?? "") ?? "").join("\n");

describe("what somebody typed and did not send", () => {
  it("is there when the form opens again, with a sentence from when, and the revision that was seen then", async () => {
    const user = userEvent.setup();
    const first = open("a");
    await user.type(screen.getByRole("textbox", { name: "day" }), "2026-11-20");
    first.unmount();
    open("a");
    expect(value("day")).toBe("2026-11-20");
    expect(screen.getByRole("status").textContent).toMatch(/^Draf dari .* WIB dipulihkan\. Isian yang dapat memuat data pribadi tidak disimpan/);
    expect(document.querySelector("#seen")?.textContent).toBe("r1");
  });

  it("leaves out what may name a person, in the device's storage too; leaving is asked about while such text stands there", async () => {
    const user = userEvent.setup();
    open("a");
    const leave = () => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    await user.type(screen.getByRole("textbox", { name: "day" }), "2026-11-20");
    expect(leave()).toBe(false);
    await user.type(screen.getByRole("textbox", { name: "reason" }), "kata Budi");
    window.dispatchEvent(new Event("pagehide"));
    expect(stored()).toContain("2026-11-20");
    expect(stored()).not.toContain("Budi");
    expect(leave()).toBe(true);
    await user.clear(screen.getByRole("textbox", { name: "reason" }));
    expect(leave()).toBe(false);
  });

  it.each([
    ["another account on the same device", "b", "1"],
    ["somebody who is not signed in", "", "1"],
    ["the form of another record", "a", "2"],
  ])("is not shown to %s", async (_who, account, subject) => {
    const user = userEvent.setup();
    const first = open("a");
    await user.type(screen.getByRole("textbox", { name: "day" }), "2026-11-20");
    first.unmount();
    open(account, subject);
    expect(value("day")).toBe("");
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("is gone once it was sent, emptied, thrown away, or its account signed out", async () => {
    const user = userEvent.setup();
    const typed = async () => {
      const page = open("a");
      await user.type(screen.getByRole("textbox", { name: "day" }), "2026-11-20");
      window.dispatchEvent(new Event("pagehide"));
      expect(stored()).toContain("2026-11-20");
      return page;
    };
    const sent = await typed();
    await user.click(screen.getByRole("button", { name: "sent" }));
    sent.unmount();
    expect(stored()).toBe("");

    const emptied = await typed();
    await user.clear(screen.getByRole("textbox", { name: "day" }));
    emptied.unmount();
    expect(stored()).toBe("");

    (await typed()).unmount();
    const back = open("a");
    await user.click(screen.getByRole("button", { name: "Buang draf" }));
    expect([value("day"), stored()]).toEqual(["", ""]);
    back.unmount();

    (await typed()).unmount();
    localStorage.setItem("pantau.draf/b/test/1", stored());
    localStorage.setItem("pantau.bahasa", "id");
    forgetDrafts("a");
    expect([localStorage.getItem("pantau.draf/a/test/1"), localStorage.getItem("pantau.draf/b/test/1") === null, localStorage.getItem("pantau.bahasa")]).toEqual([null, false, "id"]);
  });
});
