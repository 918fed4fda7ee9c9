import { describe, expect, it } from "vitest";
import { useTestSite } from "../support/page.ts";

const site = useTestSite({ demo: true });

describe("what is done on a painted page before its scripts have come", () => {
  it("is not lost: a filter that was chosen and a menu that was opened are so once the page is alive", async () => {
    const page = await site().open("/33/peringkat?penerbit=ki-jawa-tengah&periode=2024", { as: "COMMISSIONER" });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    const type = page.getByRole("combobox", { name: "Jenis" });
    await type.waitFor();
    await type.selectOption("kota");
    await page.getByRole("button", { name: /^Akun: / }).click();
    expect(await page.getByRole("menu").count()).toBe(0);
    release();
    await page.waitForURL(/jenis=kota/);
    await page.getByRole("button", { name: "Hapus saringan Kota" }).waitFor();
    expect(await type.inputValue()).toBe("kota");
    await page.getByRole("menuitem", { name: "Keluar", exact: true }).waitFor();
  });
});
