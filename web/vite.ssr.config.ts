import { defineConfig, mergeConfig } from "vite";
import page from "./vite.config.ts";

/** The page as the server paints it: one folder that needs nothing beside it, made of the same sources as the page. */
export default mergeConfig(
  // Chunks are for browsers. Here they would only be pieces that import each other in a ring, in which a constant may be read before it is there.
  { ...page, build: { ...page.build, rolldownOptions: {} } },
  defineConfig({
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    ssr: { noExternal: true },
    build: { ssr: true, rolldownOptions: { input: { renderPage: "src/renderPage.tsx", renderReport: "src/renderReport.tsx" } }, outDir: "dist-ssr", emptyOutDir: true, copyPublicDir: false },
  }),
);
