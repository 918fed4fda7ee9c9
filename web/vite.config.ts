import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API_ORIGIN = process.env["PANTAU_API"] ?? "http://127.0.0.1:4000";

/** A package in pnpm's store or in a flat node_modules, by the start of its name. */
const packages = (names: string) => new RegExp(`node_modules[\\\\/](?:\\.pnpm[\\\\/])?(?:${names})`);

export default defineConfig({
  plugins: [react()],
  server: { host: "127.0.0.1", port: 5173, proxy: { "/graphql": API_ORIGIN } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Everything comes from this host; small files stay files, so that a strict content policy needs no data: scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: packages("(?:react|react-dom|scheduler)[@\\\\/]") },
            { name: "echarts", test: packages("(?:echarts|zrender|tslib)[@\\\\/]") },
            { name: "graphql", test: packages("(?:@apollo|graphql|rxjs|optimism|@wry|@graphql-typed)") },
          ],
        },
      },
    },
  },
});
