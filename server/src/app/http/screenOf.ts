/** For which width a page is painted. */
export type Screen = "phone" | "desk";

/**
 * What the browser tells of its screen: `Sec-CH-UA-Mobile` where it is sent (Chromium over TLS), else the word "Mobi" of the user agent, which the phones of
 * all makers carry (Safari and Firefox send no hint). Neither: a desk. A wrong guess costs a second drawing, nothing else.
 */
export function screenOf(hint: string | undefined, userAgent: string | undefined): Screen {
  if (hint !== undefined) return hint === "?1" ? "phone" : "desk";
  return userAgent?.includes("Mobi") ? "phone" : "desk";
}
