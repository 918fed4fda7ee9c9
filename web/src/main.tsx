import { StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./app/App.tsx";
import { createClient } from "./app/apolloClient.ts";
import { paintedPage } from "./app/paintedPage.ts";
import { chooseLanguage, createI18n, firstLanguage } from "./i18n/i18n.ts";
import { keepOfficeTime } from "./lib/officeClock.ts";
import { startTheme } from "./ui/theme.ts";
import "./ui/tokens.css";
import "./ui/base.css";

startTheme();
const words = createI18n();
const language = firstLanguage(new URLSearchParams(location.search));
await chooseLanguage(words, language);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
keepOfficeTime(root.dataset["now"]);
const client = createClient();
const painted = paintedPage(root, language);
if (painted !== null) client.restore(painted.answers);
const page = (
  <StrictMode>
    <App client={client} words={words} router={BrowserRouter} {...(painted === null ? {} : { firstWidth: painted.firstWidth })} />
  </StrictMode>
);
// From here on what is pressed is React's to hear; before, the script in the page (tema.js) keeps it.
root.dataset["live"] = "1";
if (painted === null) createRoot(root).render(page);
// In slices: the page is there to be read and scrolled while it is taken over; what is pressed meanwhile is taken over first.
else startTransition(() => void hydrateRoot(root, page, { onRecoverableError: reportOthers }));

/** A part that failed on the server is tried again here, and its failure shown: React's errors 419 and 422. All others are faults of ours. */
function reportOthers(error: unknown): void {
  if (!(error instanceof Error && /(?:419|422)\b|server could not finish/.test(error.message))) reportError(error);
}
