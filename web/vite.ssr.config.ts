import { defineConfig, mergeConfig } from "vite";
import page from "./vite.config.ts";

/** The page as the server paints it: one folder that needs nothing beside it, made of the same sources as the page. */
export default mergeConfig(
  page,
  defineConfig({
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    ssr: { noExternal: true },
    build: { ssr: "src/renderPage.tsx", outDir: "dist-ssr", emptyOutDir: true, copyPublicDir: false },
  }),
);
