import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/** Unit: seconds, one year. */
const HSTS_SECONDS = 31_536_000;

/** Nothing is loaded from another host; no inline script but those that allowScript names. ECharts and React set style attributes, hence style-src. */
const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: "same-origin" },
});

/** Headers of every answer. Behind TLS the browser is told to come by TLS only; without TLS it must not be. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  if (request.secure) response.set("Strict-Transport-Security", `max-age=${HSTS_SECONDS}`);
  response.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  headers(request, response, next);
};

/** Lets this answer carry one script in the page itself. hash: "sha256-…" of its text. */
export function allowScript(response: Response, hash: string): void {
  const policy = String(response.getHeader("Content-Security-Policy"));
  response.set("Content-Security-Policy", policy.replace("script-src 'self'", `script-src 'self' '${hash}'`));
}
