import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { anAccount, TEST_PASSWORD } from "../support/accounts.ts";
import { accessibilityFaults, keepPicture, sidewaysOverflow, useTestSite, WIDTHS } from "../support/page.ts";

const site = useTestSite({ publicView: false });

/** An account of this file's own database. */
const account = (role: AccountRole) => anAccount(site().testDatabase.database, site().clock, role);

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("not reached with Tab");
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Surel").fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

describe("a commissioner with a keyboard and no mouse", () => {
  it("signs in, finds a satker, reads why its place is what it is, and signs out", async () => {
    const { email } = await account("COMMISSIONER");
    const page = await site().open("/33/peringkat");
    await page.getByRole("heading", { level: 1, name: "Masuk ke Pantau" }).waitFor();
    await tabTo(page, page.getByLabel("Surel"));
    await page.keyboard.type(email);
    await tabTo(page, page.getByLabel("Kata sandi", { exact: true }));
    await page.keyboard.type(TEST_PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Peringkat/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/33/peringkat");

    await page.keyboard.press("/");
    await page.keyboard.type("magelang");
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("link", { name: "Kab. Magelang" }).first());
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Magelang/ }).waitFor();
    await tabTo(page, page.getByRole("button", { name: /Kenapa angka ini\? Peringkat/ }).first());
    await page.keyboard.press("Enter");
    const answer = page.getByRole("dialog");
    await answer.waitFor();
    expect(await answer.innerText()).toMatch(/evaluation-results\.csv/);
    await page.keyboard.press("Escape");
    await answer.waitFor({ state: "hidden" });

    await tabTo(page, page.getByRole("button", { name: /^Akun: .*Komisioner/ }));
    await page.keyboard.press("Enter");
    const leave = page.getByRole("menuitem", { name: "Keluar", exact: true });
    await leave.waitFor();
    while (!(await leave.evaluate((element) => element === document.activeElement))) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("Anda sudah keluar.").waitFor();
    await page.goto(`${site().url}/33/satker/33.08`);
    await page.getByRole("heading", { level: 1, name: "Masuk ke Pantau" }).waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/Magelang/);
  });
});

describe("signing in", () => {
  it("is refused with a wrong password, and after too many of them says how long to wait", async () => {
    const { email } = await account("DIVISION_DATA");
    const page = await site().open("/masuk");
    await signIn(page, email, "bukan kata sandinya");
    await page.getByRole("alert").getByText(/Surel atau kata sandi salah/).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    for (let failures = 1; failures < 6; failures += 1) {
      const answered = page.waitForResponse("**/graphql");
      await page.getByRole("button", { name: "Masuk", exact: true }).click();
      await answered;
      await page.getByRole("button", { name: "Masuk", exact: true }).waitFor();
    }
    await page.getByRole("alert").getByText(/Terlalu banyak percobaan\. Coba lagi dalam \d+ detik\./).waitFor();
  });

  it("leads to no other site, whatever the address asks for", async () => {
    const { email } = await account("COMMISSIONER");
    const page = await site().open("/masuk?tujuan=//jahat.example/33");
    await signIn(page, email, TEST_PASSWORD);
    await page.getByRole("button", { name: /^Akun: / }).waitFor();
    expect(new URL(page.url()).origin).toBe(site().url);
  });
});

describe("a session that ends in the middle of work", () => {
  it("is said where one stands, and what was typed is still there after signing in again", async () => {
    const somebody = await account("DIVISION_LEGAL");
    const page = await site().open("/33/akun");
    await signIn(page, somebody.email, TEST_PASSWORD);
    await page.getByLabel("Kata sandi baru").fill("empat kata acak sekali");
    await page.getByLabel("Kata sandi lama").fill("keliru");
    site().clock.advance(31 * 60_000);
    await page.getByRole("button", { name: "Ganti kata sandi" }).click();
    const dialog = page.getByRole("dialog", { name: "Sesi Anda berakhir" });
    await dialog.waitFor();
    await dialog.getByLabel("Surel").fill(somebody.email);
    await dialog.getByLabel("Kata sandi", { exact: true }).fill(TEST_PASSWORD);
    await dialog.getByRole("button", { name: "Masuk", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(new URL(page.url()).pathname).toBe("/33/akun");
    expect(await page.getByLabel("Kata sandi baru").inputValue()).toBe("empat kata acak sekali");
  });
});

describe("an administrator", () => {
  it("invites a person, who accepts, gets the role and no more", async () => {
    const page = await site().open("/33/pengaturan/pengguna", { as: "ADMINISTRATOR" });
    await page.getByRole("button", { name: "Undang orang" }).click();
    const form = page.getByRole("dialog", { name: "Undang orang" });
    await form.getByLabel("Nama orang").fill("Siti Operator");
    await form.getByLabel("Surel").fill("siti@uji.pantau");
    await form.getByLabel("Peran").selectOption({ label: "Operator satker" });
    await form.getByRole("option", { name: /Kota Magelang/ }).waitFor({ state: "attached" });
    await form.getByLabel("Satker", { exact: true }).selectOption("33.71");
    await form.getByRole("button", { name: "Buat undangan" }).click();
    const link = await page.getByRole("dialog", { name: "Tautan untuk Siti Operator" }).getByLabel("Tautan sekali pakai").inputValue();
    expect(link).toMatch(/\/undangan#[\w-]{20,}$/);
    await keepPicture(page, "pengguna-tautan");

    const person = await site().open(new URL(link).pathname + new URL(link).hash);
    expect(new URL(person.url()).hash).toBe("");
    await person.getByLabel("Kata sandi baru").fill("empat kata acak sekali");
    await person.getByRole("button", { name: "Simpan dan masuk" }).click();
    await person.getByRole("button", { name: "Akun: Siti Operator, Operator satker" }).waitFor();
    await person.goto(`${site().url}/33/pengaturan/pengguna`);
    await person.getByText("Halaman ini bukan untuk peran Anda.").waitFor();
    await person.goto(`${site().url}/33/pengaturan/jejak-audit`);
    await person.getByText("Catatan tentang satker Anda.").waitFor();
    await person.getByText("Siti Operator masuk dengan tautan sekali pakai.").waitFor();
    expect(await person.evaluate(() => [localStorage, sessionStorage].flatMap((storage) => Object.values(storage)).join(" "))).not.toMatch(/pantau_session|empat kata/);
  });

  it("reads the audit trail, filters it, and has its chain verified", async () => {
    const page = await site().open("/33/pengaturan/jejak-audit", { as: "ADMINISTRATOR" });
    await page.getByRole("button", { name: "Periksa rantai" }).click();
    await page.getByText(/Rantai utuh: \d+ catatan/).waitFor();
    await page.getByLabel("Peristiwa").selectOption({ label: "Undangan akun" });
    await page.getByText(/mengundang Siti Operator sebagai Operator satker\./).waitFor();
    expect(new URL(page.url()).search).toBe("?peristiwa=undangan");
  });
});

describe.each([
  ["phone", WIDTHS.phone],
  ["desk", WIDTHS.desk],
])("at the width of a %s (%d px)", (device, width) => {
  it.each([
    { address: "/masuk", name: "masuk", heading: "Masuk ke Pantau", role: null },
    { address: "/undangan#contoh", name: "undangan", heading: "Buat kata sandi", role: null },
    { address: "/33/akun", name: "akun", heading: "Akun saya", role: "COMMISSIONER" as const },
    { address: "/33/pengaturan/pengguna", name: "pengguna", heading: "Pengguna", role: "ADMINISTRATOR" as const },
    { address: "/33/pengaturan/jejak-audit", name: "jejak-audit", heading: "Jejak audit", role: "ADMINISTRATOR" as const },
  ])("$address is whole, labelled and no wider than its window", async ({ address, name, heading, role }) => {
    const page = await site().open(address, { width, ...(role && { as: role }) });
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await page.waitForLoadState("networkidle");
    await keepPicture(page, `${name}-${device}`);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
