// @ts-check
const OLDEST = { major: 20, minor: 19 };

/**
 * The sentence for a Node that is too old, or undefined.
 * @param {string} version as in process.versions.node: "20.19.0"
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const recent = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
  if (recent) return undefined;
  return `Node ${version} terlalu tua: pasang Node ${OLDEST.major}.${OLDEST.minor} atau yang lebih baru, lalu jalankan lagi.`;
}

/** Asked before anything else: with too old a Node the rest would only fail in riddles. */
export function refuseOldNode() {
  const problem = nodeProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
