import { cleanup, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { frameAnswer, rankingAnswer, viewerAnswer, type Answers } from "../../testing/answers.ts";
import { renderAt } from "../../testing/renderAt.tsx";

const signInRoute = (change: { hasOpenIdConnect?: boolean; demoAccounts?: readonly object[]; role?: "PUBLIC" | "ANONYMOUS" } = {}) => ({
  data: {
    viewer: viewerAnswer({ role: change.role ?? "ANONYMOUS" }),
    signInOptions: { __typename: "SignInOptions", hasOpenIdConnect: change.hasOpenIdConnect ?? false, demoAccounts: change.demoAccounts ?? [] },
  },
});
const signedIn = { data: { signIn: viewerAnswer({ role: "COMMISSIONER" }) } };
const demoAccount = { __typename: "DemoAccount", email: "komisioner.33@contoh.pantau", displayName: "Komisioner (contoh) 33", password: "contoh" };

afterEach(cleanup);

describe("whoever is not signed in while nothing is public", () => {
  const closed: Answers = { Frame: { code: "UNAUTHENTICATED" }, SignInRoute: signInRoute() };

  it("is led to the sign-in page from every address, with the way back kept", async () => {
    await renderAt("/33/peringkat?periode=2024", closed);
    expect(await screen.findByRole("heading", { level: 1, name: "Masuk ke Pantau" })).toBeDefined();
    expect(new URLSearchParams(location.search).get("tujuan")).toBe("/33/peringkat?periode=2024");
  });

  it("finds fields that password managers know, and can look at the password", async () => {
    const user = userEvent.setup();
    await renderAt("/masuk", closed);
    expect((await screen.findByLabelText("Surel")).getAttribute("autocomplete")).toBe("username");
    const password = screen.getByLabelText("Kata sandi");
    expect([password.getAttribute("type"), password.getAttribute("autocomplete")]).toEqual(["password", "current-password"]);
    await user.click(password);
    await user.paste("ditempel saja");
    expect(password).toHaveProperty("value", "ditempel saja");
    await user.click(screen.getByRole("button", { name: "Tampilkan kata sandi" }));
    expect(password.getAttribute("type")).toBe("text");
  });

  it("reads that e-mail and password do not belong together, not which of them is wrong", async () => {
    const user = userEvent.setup();
    await renderAt("/masuk", { ...closed, SignIn: { code: "SIGN_IN_FAILED" } });
    await user.type(await screen.findByLabelText("Surel"), "ani@kantor.go.id");
    await user.type(screen.getByLabelText("Kata sandi"), "salah{Enter}");
    expect((await screen.findByRole("alert")).textContent).toMatch(/Surel atau kata sandi salah/);
    expect(screen.getByLabelText("Surel")).toHaveProperty("value", "ani@kantor.go.id");
  });

  it("is offered the organisation's sign-in only where there is one, and why it failed", async () => {
    await renderAt("/masuk?tujuan=%2F33%2Fpeta&gagal=oidc", { ...closed, SignInRoute: signInRoute({ hasOpenIdConnect: true }) });
    expect((await screen.findByRole("link", { name: "Masuk lewat akun organisasi" })).getAttribute("href")).toBe("/masuk/oidc?tujuan=%2F33%2Fpeta");
    expect(screen.getByRole("alert").textContent).toMatch(/tidak berhasil/);
    cleanup();
    await renderAt("/masuk", closed);
    await screen.findByLabelText("Surel");
    expect(screen.queryByRole("link", { name: "Masuk lewat akun organisasi" })).toBeNull();
  });
});

describe("in the local demo", () => {
  it("one press on a sample account, marked as demo data, signs in and leads to what was asked for", async () => {
    const user = userEvent.setup();
    await renderAt("/masuk?tujuan=%2F33%2Fperingkat", {
      SignInRoute: signInRoute({ demoAccounts: [demoAccount], role: "PUBLIC" }),
      SignIn: signedIn,
      Frame: frameAnswer({ role: "COMMISSIONER", displayName: "Komisioner (contoh) 33" }),
      PeringkatRoute: rankingAnswer(),
    });
    const samples = await screen.findByRole("region", { name: "Akun contoh" });
    expect(within(samples).getByText("Data demo")).toBeDefined();
    await user.click(within(samples).getByRole("button", { name: "Komisioner (contoh) 33" }));
    await screen.findByRole("heading", { level: 1, name: /Peringkat/ });
    expect(location.pathname).toBe("/33/peringkat");
    expect(await screen.findByRole("button", { name: "Akun: Komisioner (contoh) 33, Komisioner" })).toBeDefined();
  });
});

describe("the frame", () => {
  it("offers a visitor of the public view to sign in, and no settings", async () => {
    await renderAt("/33/peringkat", { Frame: frameAnswer(), PeringkatRoute: rankingAnswer() });
    expect((await screen.findByRole("link", { name: "Masuk" })).getAttribute("href")).toBe("/masuk?tujuan=%2F33%2Fperingkat");
    expect(screen.queryByRole("link", { name: "Pengaturan" })).toBeNull();
  });

  it("shows the settings to whom they are for", async () => {
    await renderAt("/33/peringkat", { Frame: frameAnswer({ role: "ADMINISTRATOR", permissions: ["ACCOUNTS_MANAGE"] }), PeringkatRoute: rankingAnswer() });
    expect(await screen.findByRole("link", { name: "Pengaturan" })).toBeDefined();
  });

  it("says of a page that is not for the role why, and what to do", async () => {
    await renderAt("/33/pengaturan/jejak-audit", { Frame: frameAnswer({ role: "COMMISSIONER" }) });
    expect(await screen.findByText("Halaman ini bukan untuk peran Anda.")).toBeDefined();
    expect(screen.getByText(/minta kepada administrator/)).toBeDefined();
  });
});

describe("a one-time link", () => {
  const rules = { data: { signInOptions: { __typename: "SignInOptions", passwordMinLength: 12 } } };

  it("leaves no secret in the address, and says when it no longer works", async () => {
    const user = userEvent.setup();
    await renderAt("/undangan#rahasia-sekali-pakai", { PasswordRules: rules, AcceptInvitation: { code: "INVITATION_EXPIRED" } });
    await user.type(await screen.findByLabelText("Kata sandi baru"), "empat kata acak sekali");
    expect(location.href).not.toContain("rahasia-sekali-pakai");
    await user.click(screen.getByRole("button", { name: "Simpan dan masuk" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/sudah dipakai atau kedaluwarsa/);
  });

  it("that lost its end says so", async () => {
    await renderAt("/undangan", { PasswordRules: rules });
    expect(await screen.findByText("Tautan ini tidak lengkap.")).toBeDefined();
  });
});
