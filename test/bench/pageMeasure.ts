import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";

/** Slow 4G and a phone's processor, as Lighthouse's mobile profile has them. Units: milliseconds, bytes a second, times slower. */
export const SLOW = { latency: 150, download: 1_600_000 / 8, upload: 750_000 / 8, cpu: 4 } as const;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: "id-ID", timezoneId: "Asia/Jakarta" } as const;
/** How long a page is watched after its last request. Unit: milliseconds. */
const QUIET = 1_500;

/** One visit of a page. Units: milliseconds since the address was opened; cls has none; bytes as they travelled. */
export interface Visit {
  readonly ttfb: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly lcpElement: string;
  readonly cls: number;
  readonly tbt: number;
  readonly speedIndex: number;
  readonly htmlBytes: number;
  readonly scriptBytes: number;
  readonly allBytes: number;
  readonly complaints: readonly string[];
}

/** Runs in each page before its own scripts. A text, because what runs inside the page must not be rewritten on its way. */
export const WATCH = `(() => {
  const seen = { lcp: 0, element: "", cls: 0, long: [], slow: new Map() };
  globalThis.__seen = seen;
  const watch = (type, take, more = {}) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  watch("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; seen.element = (entry.element?.tagName ?? "") + " " + (entry.element?.textContent ?? "").slice(0, 40); });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  watch("longtask", (entry) => seen.long.push([entry.startTime, entry.duration]));
  watch("event", (entry) => { if (entry.interactionId) seen.slow.set(entry.interactionId, Math.max(seen.slow.get(entry.interactionId) ?? 0, entry.duration)); }, { durationThreshold: 16 });
})()`;

const READ = `(() => {
  const [page] = performance.getEntriesByType("navigation");
  const fcp = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const tbt = __seen.long.filter(([at, for_]) => at + for_ > fcp).reduce((sum, [at, for_]) => sum + Math.max(0, at + for_ - Math.max(at, fcp) - 50), 0);
  return { ttfb: page.responseStart, fcp, lcp: __seen.lcp, lcpElement: __seen.element, cls: __seen.cls, tbt };
})()`;

/** Opens windows of one reader on a slow phone. */
export async function slowPhone(browser: Browser, address: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext(PHONE);
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: address }]);
  await context.addInitScript({ content: WATCH });
  return context;
}

/** Visits a page in a new window of the context: the first visit is cold, later ones find what the browser kept. */
export async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await slowDown(context, page);
  const traffic = await countBytes(session);
  const frames = await watchPictures(session);
  const complaints: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address, { waitUntil: "load" });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(QUIET);
  const seen: Pick<Visit, "ttfb" | "fcp" | "lcp" | "lcpElement" | "cls" | "tbt"> = await page.evaluate(READ);
  const speedIndex = await frames.speedIndex(seen.fcp);
  await page.close();
  return { ...seen, speedIndex, ...traffic(), complaints };
}

export async function slowDown(context: BrowserContext, page: Page, { network = true } = {}): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (network) await session.send("Network.emulateNetworkConditions", { offline: false, latency: SLOW.latency, downloadThroughput: SLOW.download, uploadThroughput: SLOW.upload });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  return session;
}

async function countBytes(session: CDPSession): Promise<() => Pick<Visit, "htmlBytes" | "scriptBytes" | "allBytes">> {
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return () => ({ htmlBytes: bytes["Document"] ?? 0, scriptBytes: bytes["Script"] ?? 0, allBytes: Object.values(bytes).reduce((sum, each) => sum + each, 0) });
}

/**
 * Speed Index: mean time at which the first window looks as it will at the end, weighed by how different the pictures in between
 * are. Chromium's own pictures of the page are compared by their size when compressed, a stand-in for the histograms that
 * Lighthouse compares: a page that is painted once counts as its first paint in both.
 */
async function watchPictures(session: CDPSession): Promise<{ speedIndex(firstPaint: number): Promise<number> }> {
  const pictures: { readonly at: number; readonly weight: number }[] = [];
  let begun: number | undefined;
  session.on("Network.requestWillBeSent", ({ wallTime, type }) => void (type === "Document" && (begun ??= wallTime)));
  session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
    pictures.push({ at: metadata.timestamp ?? 0, weight: data.length });
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined); // the window may be gone
  });
  await session.send("Page.startScreencast", { format: "jpeg", quality: 20, maxWidth: 206, maxHeight: 412 });
  return {
    async speedIndex(firstPaint) {
      await session.send("Page.stopScreencast");
      const start = begun;
      const last = pictures.at(-1);
      if (start === undefined || last === undefined) return firstPaint;
      const shown = pictures.map(({ at, weight }) => ({ at: (at - start) * 1_000, part: Math.min(1, weight / last.weight) })).filter(({ at }) => at >= firstPaint);
      let [index, before, part] = [0, 0, 0];
      for (const picture of shown.length === 0 ? [{ at: firstPaint, part: 1 }] : shown) {
        index += (picture.at - before) * (1 - part);
        [before, part] = [picture.at, Math.max(part, picture.part)];
      }
      return Math.max(firstPaint, index);
    },
  };
}
