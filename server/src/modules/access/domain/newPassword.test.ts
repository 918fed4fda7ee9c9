import { describe, expect, it } from "vitest";
import { checkNewPassword } from "./newPassword.ts";
import { PasswordTooWeak } from "./refusals.ts";

describe("a new password", () => {
  it.each(["kuda baterai stapel benar", "ß∂ƒ©˙∆˚¬…æ≈ç", "tulis-puisi-senja"])("%s is long enough and no common word", (password) => {
    expect(() => checkNewPassword(password, "siti@kpu.example")).not.toThrow();
  });

  it.each(["pendek", "password12345", "Administrator!2026", "aaaaaaaaaaaaaaa", "sitirahmawati2026", "x".repeat(129)])("%s is refused", (password) => {
    expect(() => checkNewPassword(password, "sitirahmawati@kpu.example")).toThrow(PasswordTooWeak);
  });
});
