import { defineConfig, mergeConfig } from "vite";
import page from "./vite.config.ts";

/** The page as the server paints it: one folder that needs nothing beside it, made of the same sources as the page. */
export default mergeConfig(
  page,
  defineConfig({
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    ssr: { noExternal: true },
    build: { ssr: true, rolldownOptions: { input: { renderPage: "src/renderPage.tsx", renderReport: "src/renderReport.tsx" } }, outDir: "dist-ssr", emptyOutDir: true, copyPublicDir: false },
  }),
);
