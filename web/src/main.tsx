import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { createClient } from "./app/apolloClient.ts";
import { chooseLanguage, createI18n, firstLanguage } from "./i18n/i18n.ts";
import { startTheme } from "./ui/theme.ts";
import "./ui/tokens.css";
import "./ui/base.css";

startTheme();
const words = createI18n();
await chooseLanguage(words, firstLanguage(new URLSearchParams(location.search)));

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
createRoot(root).render(
  <StrictMode>
    <App client={createClient()} words={words} />
  </StrictMode>,
);
