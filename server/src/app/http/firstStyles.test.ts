import { describe, expect, it } from "vitest";
import { readFirstStyles } from "./firstStyles.ts";

const SHEET = [
  '/* built */@charset "utf-8";',
  ":root{--ink:#000}",
  "body{margin:0}",
  "._card_1{color:red}",
  "._card_1 ._title_1{color:blue}",
  "._list_1,._card_1:not(._open_1){gap:1px}",
  '._quote_1:before{content:"}._card_1{"}',
  "._card_1:hover{color:green}",
  "@media (max-width:640px){._card_1{padding:0}._list_1{margin:0}}",
  "@media (max-width:320px){._list_1{margin:0}}",
  "@media print{._card_1{display:none}}",
  "@keyframes _breathe_1{to{opacity:0}}",
  "@font-face{font-family:Inter;src:url(/assets/inter.woff2)}",
].join("");

describe("the styles of a first picture", () => {
  const stylesFor = readFirstStyles(SHEET);

  it("are those of elements, and of the classes that stand in the page, in the order of the sheet", () => {
    expect(stylesFor('<p class="_card_1">Rp</p>')).toBe(
      ":root{--ink:#000}body{margin:0}._card_1{color:red}._list_1,._card_1:not(._open_1){gap:1px}@media (max-width:640px){._card_1{padding:0}}@font-face{font-family:Inter;src:url(/assets/inter.woff2)}",
    );
  });

  it("hold a rule of two classes only where both stand in the page", () => {
    expect(stylesFor('<p class="_card_1 _title_1"></p>')).toContain("._card_1 ._title_1{color:blue}");
    expect(stylesFor('<p class="_title_1"></p>')).not.toContain("._title_1");
  });

  it("are not led astray by braces in quotes", () => {
    expect(stylesFor('<q class="_quote_1"></q>')).toContain('._quote_1:before{content:"}._card_1{"}');
  });

  it("leave paper, movement and the pointer for the whole sheet", () => {
    expect(stylesFor('<p class="_card_1 _list_1"></p>')).not.toMatch(/print|keyframes|hover/);
  });
});
