import { act, configure, render } from "@testing-library/react";
import { BrowserRouter } from "react-router";
import { App } from "../app/App.tsx";
import { createClient } from "../app/apolloClient.ts";
import { createI18n } from "../i18n/i18n.ts";
import { answeringLink, type Answers } from "./answers.ts";

// The first page of a test file loads its code too.
configure({ asyncUtilTimeout: 5000 });

/** Opens the application at an address, with a server that answers from memory. */
export async function renderAt(address: string, answers: Answers): Promise<void> {
  history.replaceState(null, "", address);
  await act(async () => {
    render(<App client={createClient(answeringLink(answers))} words={createI18n()} router={BrowserRouter} />);
    await Promise.resolve();
  });
}
