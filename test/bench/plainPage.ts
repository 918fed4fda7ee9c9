import path from "node:path";
import { build, loadConfigFromFile, mergeConfig } from "vite";
import { ROOT } from "../support/places.ts";

/**
 * The same page as people usually build it: one script that holds every page and ECharts, nothing painted on the server.
 * What it is measured against: the gain of ours has to be told, not claimed. Gives the folder of the built page.
 */
export async function buildPlainPage(folder: string): Promise<string> {
  const web = path.join(ROOT, "web");
  const outDir = path.join(folder, "dist");
  const loaded = await loadConfigFromFile({ command: "build", mode: "production" }, path.join(web, "vite.config.ts"), web);
  if (loaded === null) throw new Error("web/vite.config.ts cannot be read");
  const { build: ours, ...rest } = loaded.config;
  const before = process.cwd();
  process.chdir(web);
  try {
    await build(
      mergeConfig(rest, {
        configFile: false,
        root: web,
        logLevel: "error",
        build: { ...ours, outDir, emptyOutDir: true, modulePreload: false, chunkSizeWarningLimit: 5_000, rolldownOptions: { output: { codeSplitting: false } } },
      }),
    );
  } finally {
    process.chdir(before);
  }
  return outDir;
}
