import { StartProblem } from "../platform/database/startProblem.ts";

/** How one gets in, as set from outside. Read once, at the start. */
export interface AccessEnvironment {
  /** undefined: on in the local demo, otherwise off. */
  readonly publicView: "on" | "off" | undefined;
  /** Addresses of reverse proxies whose X-Forwarded-* headers are believed. Empty: nobody's. */
  readonly trustedProxies: readonly string[];
  /** Address under which people reach Pantau. Undefined: that of the request. */
  readonly publicUrl: URL | undefined;
  readonly openIdConnect: OpenIdConnectSettings | undefined;
}

export interface OpenIdConnectSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

const PROXY = /^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i;
const LOOPBACK_NAMES = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);

/** Reads and checks PANTAU_PUBLIC_VIEW, PANTAU_TRUST_PROXY, PANTAU_PUBLIC_URL and OIDC_*. Throws one StartProblem for all that is wrong. */
export function readAccessEnvironment(variables: Variables): AccessEnvironment {
  const wrong: string[] = [];
  const given = (name: string) => variables[name]?.trim() || undefined;

  const view = given("PANTAU_PUBLIC_VIEW");
  if (view !== undefined && view !== "on" && view !== "off") wrong.push("PANTAU_PUBLIC_VIEW salah: isi on atau off.");

  const trustedProxies = (given("PANTAU_TRUST_PROXY") ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
  if (!trustedProxies.every((proxy) => PROXY.test(proxy))) wrong.push("PANTAU_TRUST_PROXY salah: isi alamat proksi, misalnya loopback atau 10.0.0.5.");

  const publicUrl = httpUrl(given("PANTAU_PUBLIC_URL"));
  if (publicUrl === null) wrong.push("PANTAU_PUBLIC_URL salah: isi alamat lengkap, misalnya https://pantau.contoh.go.id.");

  const [issuerText, clientId, clientSecret] = [given("OIDC_ISSUER"), given("OIDC_CLIENT_ID"), given("OIDC_CLIENT_SECRET")];
  const wanted = issuerText !== undefined || clientId !== undefined || clientSecret !== undefined;
  const issuer = httpUrl(issuerText);
  const isEncrypted = !issuer || issuer.protocol === "https:" || LOOPBACK_NAMES.has(issuer.hostname);
  if (issuer === null || !isEncrypted) wrong.push("OIDC_ISSUER salah: isi alamat https penyedia identitas.");
  if (wanted && !(issuerText && clientId && clientSecret && publicUrl)) wrong.push("OIDC_ISSUER salah: isi juga OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, dan PANTAU_PUBLIC_URL, atau kosongkan semuanya.");

  if (wrong.length > 0) throw new StartProblem(wrong.join("\n"));
  return {
    publicView: view === "on" || view === "off" ? view : undefined,
    trustedProxies,
    publicUrl: publicUrl ?? undefined,
    openIdConnect: issuer && clientId !== undefined && clientSecret !== undefined ? { issuer, clientId, clientSecret } : undefined,
  };
}

/** True for an address that only this computer reaches. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.has(host.toLowerCase());
}

/** Undefined: not given. Null: given and wrong. */
function httpUrl(text: string | undefined): URL | undefined | null {
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.username === "" ? url : null;
}
