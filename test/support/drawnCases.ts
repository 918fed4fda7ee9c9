import fc from "fast-check";

/** The same drawn cases in every run; `PANTAU_TEST_SEED=7 npm test -- unit` draws others. */
const SEED = 20_261_122;

const wanted = Number(process.env["PANTAU_TEST_SEED"] ?? SEED);
if (!Number.isSafeInteger(wanted)) throw new Error(`PANTAU_TEST_SEED is not a whole number: ${process.env["PANTAU_TEST_SEED"]}`);
fc.configureGlobal({ seed: wanted });
