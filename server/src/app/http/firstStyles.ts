/** A rule of the style sheet with what it needs to matter: null for rules that always may. */
interface Rule {
  readonly text: string;
  /** For each selector the classes that have to stand in the page. */
  readonly needs: readonly (readonly string[])[];
}

interface Group {
  /** "@media (max-width:640px)". Null: rules that stand in no group. */
  readonly condition: string | null;
  readonly rules: readonly Rule[];
}

/** Gives the rules that a page needs for its first picture, in the order of the style sheet. */
export type FirstStyles = (markup: string) => string;

/** What is not needed for the first picture on a screen: paper and movement. The whole sheet follows at once. */
const LATER = /^@(?:keyframes|page\b|media print\b)/;
/** Answers kept for pages that use the same classes. */
const KEPT = 200;

/**
 * Reads a built style sheet once. For each page it then gives the rules whose classes stand in the page's markup, and all
 * rules that ask for no class. So a page can be painted without waiting for the whole sheet, which looks the same when it comes.
 */
export function readFirstStyles(sheet: string): FirstStyles {
  const groups = blocksOf(sheet).flatMap(groupOf);
  const kept = new Map<string, string>();
  return (markup) => {
    const used = classesOf(markup);
    const key = [...used].toSorted().join(" ");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const styles = groups.map((group) => textOf(group, used)).join("");
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, styles);
    return styles;
  };
}

function groupOf({ head, body }: Block): readonly Group[] {
  if (LATER.test(head)) return [];
  if (!head.startsWith("@")) return [{ condition: null, rules: [ruleOf({ head, body })] }];
  if (head === "@font-face") return [{ condition: null, rules: [{ text: `${head}{${body}}`, needs: [[]] }] }];
  return [{ condition: head, rules: blocksOf(body).map(ruleOf) }];
}

function ruleOf({ head, body }: Block): Rule {
  return { text: `${head}{${body}}`, needs: selectorsOf(head).filter((selector) => !selector.includes(":hover")).map(classesNeeded) };
}

function textOf({ condition, rules }: Group, used: ReadonlySet<string>): string {
  const text = rules.filter(({ needs }) => needs.some((classes) => classes.every((name) => used.has(name)))).map((rule) => rule.text).join("");
  return text === "" || condition === null ? text : `${condition}{${text}}`;
}

/** All classes of a page; a class inside a picture or a text in attributes does no harm. */
function classesOf(markup: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [, list = ""] of markup.matchAll(/\bclass="([^"]*)"/g)) for (const name of list.split(/\s+/)) used.add(name);
  return used;
}

/** Classes in brackets (:not, :is, :has) need not be there. */
function classesNeeded(selector: string): readonly string[] {
  let plain = selector;
  while (/\([^()]*\)/.test(plain)) plain = plain.replaceAll(/\([^()]*\)/g, "");
  return [...plain.replaceAll(/\[[^\]]*\]/g, "").matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = ""]) => name);
}

/** Parts between commas that stand in no brackets. */
function selectorsOf(head: string): readonly string[] {
  const selectors: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    const letter = head[at];
    if (letter === "(" || letter === "[") depth += 1;
    else if (letter === ")" || letter === "]") depth -= 1;
    else if (letter === "," && depth === 0) {
      selectors.push(head.slice(start, at));
      start = at + 1;
    }
  }
  return [...selectors, head.slice(start)];
}

interface Block {
  readonly head: string;
  readonly body: string;
}

/** "a{b}c{d{e}}" as its outer blocks. Braces in quoted texts do not count; what ends with ";" and has no block is left out. */
function blocksOf(css: string): readonly Block[] {
  const blocks: Block[] = [];
  let [depth, start, open] = [0, 0, 0];
  for (const { 0: sign, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[^]*?\*\/|[{};]/g)) {
    if (sign === "{") {
      if (depth === 0) open = index;
      depth += 1;
    } else if (sign === "}") {
      depth -= 1;
      if (depth !== 0) continue;
      blocks.push({ head: css.slice(start, open).replaceAll(/\/\*[^]*?\*\//g, "").trim(), body: css.slice(open + 1, index) });
      start = index + 1;
    } else if (sign === ";" && depth === 0) start = index + 1;
  }
  return blocks;
}
