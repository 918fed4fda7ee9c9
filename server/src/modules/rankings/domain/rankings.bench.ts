import { counted, observed } from "./observation.ts";
import { aMethod } from "./fixtures/method.fixture.ts";
import { measured } from "../../../kernel/measure.ts";
import { type Candidate, rankSatkers } from "./rankSatkers.ts";
import { randomStream } from "./seededRandom.ts";
import { simulateRanks } from "./simulateRanks.ts";

// Prints how long a national ranking takes: 514 satker, 1,000 runs. Run: npx tsx src/modules/rankings/domain/rankings.bench.ts
const SATKERS = 514;
const RUNS = 1000;

const draw = randomStream("bench");
const graded = () => observed(measured(100 * draw.beta(6, 2)));
const candidates: readonly Candidate[] = Array.from({ length: SATKERS }, (_, position) => {
  const trials = 5 + Math.floor(60 * draw.uniform());
  const share = () => counted(Math.round(trials * draw.beta(8, 2)), trials);
  return {
    code: `${10 + Math.floor(position / 38)}.${position}`,
    peerGroup: "nasional",
    observations: new Map([
      ["questionnaire", graded()],
      ["website", graded()],
      ["onTime", share()],
      ["writtenNotice", share()],
      ["medianDays", observed(measured(17 * draw.uniform()), trials)],
      ["freshItems", graded()],
      ["deadLinks", observed(measured(20 * draw.uniform()))],
    ]),
  };
});

const base = aMethod();
const method = aMethod({ placeRequirements: { ...base.placeRequirements, minimumReliability: 0 }, uncertainty: { ...base.uncertainty, runs: RUNS } });

// oxlint-disable-next-line no-restricted-globals -- a benchmark measures time; no rule reads it
const milliseconds = () => performance.now();

for (let round = 1; round <= 5; round += 1) {
  const start = milliseconds();
  rankSatkers(method, candidates);
  const ranked = milliseconds();
  const { satkers, bands } = simulateRanks(method, candidates);
  const simulated = milliseconds();
  // oxlint-disable-next-line no-console -- a benchmark prints
  console.info(`round ${round}: ranking ${(ranked - start).toFixed(0)} ms, simulation ${(simulated - ranked).toFixed(0)} ms (${satkers.length} satker x ${RUNS} runs, ${bands.length} bands)`);
}
