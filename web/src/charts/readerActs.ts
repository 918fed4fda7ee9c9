const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"] as const;

let acts: Promise<void> | null = null;
let turn: Promise<void> = Promise.resolve();

/**
 * On a phone or tablet: waits until somebody touches, scrolls, types or moves the focus anywhere on the page. At a desk nobody is waited for, so that
 * nothing is left to do when the reader begins. Then one who waits goes on in each idle moment.
 */
export async function readerActs(): Promise<void> {
  acts ??= matchMedia("(hover: none)").matches ? firstSign() : Promise.resolve();
  await acts;
  turn = turn.then(idleMoment);
  return turn;
}

function firstSign(): Promise<void> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const heard = () => {
      end.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, heard, { capture: true, passive: true, signal: end.signal });
  });
}

/** Unit: milliseconds. How long a busy page may put it off. */
const AT_MOST = 300;

/** After what the sign itself asked for was painted. */
function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: AT_MOST });
    else setTimeout(resolve, AT_MOST / 6); // Safari before 26
  });
}
