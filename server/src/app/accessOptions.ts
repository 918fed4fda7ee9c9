import { isLoopback, type AccessEnvironment } from "./accessEnvironment.ts";
import type { AccessOptions } from "./serverOptions.ts";

/**
 * What the settings mean for this start. The local demo (own PostgreSQL, loopback, no proxy, demo scenario loaded) shows
 * published results without signing in unless PANTAU_PUBLIC_VIEW says off; everywhere else it must say on.
 */
export function accessOptionsFor(
  { publicView, ...settings }: AccessEnvironment,
  server: { readonly host: string; readonly hasOwnDatabase: boolean; readonly isDemoLoaded: boolean },
): AccessOptions {
  const isLocal = isLoopback(server.host) && settings.trustedProxies.length === 0;
  const isLocalDemo = isLocal && server.hasOwnDatabase && server.isDemoLoaded;
  return { ...settings, publicView: publicView === undefined ? isLocalDemo : publicView === "on", demoAccountsUsable: isLocal };
}

/** What the person who started Pantau should know of it. */
export function accessLines({ publicView, demoAccountsUsable }: AccessOptions, demo: { readonly email: string; readonly password: string } | null): readonly string[] {
  return [
    ...(publicView ? ["Hasil yang sudah dipublikasikan dapat dilihat tanpa masuk (matikan dengan PANTAU_PUBLIC_VIEW=off)."] : []),
    ...(demo && demoAccountsUsable ? [`Akun contoh, hanya di komputer ini: ${demo.email}, kata sandi ${demo.password}.`] : []),
  ];
}
