import { setTimeout as wait } from "node:timers/promises";
import { groupBy } from "../../kernel/groupBy.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { COMMAND_LINE } from "../access/audit.service.ts";
import { findingOf, mayBeOurFault, type EvidenceAnswer } from "./domain/evidenceAnswer.ts";
import type { EvidenceOutcome } from "./domain/dutyLog.ts";
import { askEvidence, EVIDENCE_LIMITS, PUBLIC_NETWORK } from "./evidenceRequest.ts";
import { findOpenRun, findOpenTasks, insertFindings, openRun, setRunStatus, tickOff, type RunStatus } from "./evidenceChecks.queries.ts";
import { inRecordTransaction } from "./publicationRecords.queries.ts";

/** How the checker behaves towards the hosts it asks. Technical limits of the program, not of the law. */
export interface EvidenceManners {
  /** Hosts asked at the same time; never one host twice at a time. */
  readonly hostsAtOnce: number;
  /** Pause between two questions to one host. Unit: milliseconds. */
  readonly pauseMs: number;
  /** Most addresses of one run. */
  readonly maxAddresses: number;
}

export const EVIDENCE_MANNERS: EvidenceManners = { hostsAtOnce: 4, pauseMs: 2_000, maxAddresses: 10_000 };

/** What the run needs of the world; tests put their own in. */
export interface EvidenceTools {
  ask(url: string): Promise<EvidenceAnswer>;
  /** Whether our own network works: asked when a host could not be reached. */
  isNetworkUp(): Promise<boolean>;
  pause(milliseconds: number): Promise<void>;
}

export interface EvidenceCheckOptions {
  readonly startedBy: string;
  readonly tools: EvidenceTools;
  readonly manners?: EvidenceManners;
  /** Stops after the questions at hand; the run can be taken up again. */
  readonly signal?: AbortSignal;
}

export interface EvidenceCheckSummary {
  readonly runId: string;
  readonly status: RunStatus;
  /** True: an earlier run that had not come to its end was taken up. */
  readonly resumed: boolean;
  /** Why it paused. Null: it did not. */
  readonly pausedWhy: string | null;
  /** Unit: addresses asked by this call, by what they came to. */
  readonly outcomes: Readonly<Record<EvidenceOutcome, number>>;
  /** Unit: entries written into the log by this call; one address may serve several duties. */
  readonly entries: number;
  /** Unit: addresses still to ask. */
  readonly remaining: number;
}

const NETWORK_DOWN = "jaringan sendiri tidak berfungsi";
const STOPPED = "dihentikan";

/**
 * Asks every evidence address in force and writes the answers into the log. Off unless somebody calls it. It takes up the run
 * that was left unfinished; what was written down is ticked off in the same transaction, so nothing is counted twice or
 * lost. When our own network is down it pauses and writes nothing.
 */
export async function checkEvidence(database: Database, clock: Clock, { startedBy, tools, manners = EVIDENCE_MANNERS, signal }: EvidenceCheckOptions): Promise<EvidenceCheckSummary> {
  const open = await findOpenRun(database.prisma);
  const runId = open?.id ?? (await inRecordTransaction(database, (transaction) => openRun(transaction, { startedBy, startedAt: clock.now(), maxAddresses: manners.maxAddresses })));
  if (open !== undefined) await setRunStatus(database.prisma, runId, "RUNNING", clock.now(), null);
  const outcomes: Record<EvidenceOutcome, number> = { FOUND: 0, ABSENT: 0, GONE: 0, INCONCLUSIVE: 0 };
  let entries = 0;
  let pausedWhy: string | null = null;

  const hosts = [...groupBy(await findOpenTasks(database.prisma, runId), hostOf).values()];
  const mustStop = (): boolean => {
    if (pausedWhy === null && signal?.aborted === true) pausedWhy = STOPPED;
    return pausedWhy !== null;
  };
  async function askHosts(): Promise<void> {
    for (let urls = hosts.shift(); urls !== undefined; urls = hosts.shift()) {
      for (const [index, url] of urls.entries()) {
        if (mustStop()) return;
        if (index > 0) await tools.pause(manners.pauseMs);
        await askOne(url);
      }
    }
  }
  async function askOne(url: string): Promise<void> {
    const answer = await tools.ask(url);
    if (mayBeOurFault(answer) && !(await tools.isNetworkUp())) {
      pausedWhy = NETWORK_DOWN;
      return;
    }
    const finding = findingOf(answer);
    const at = clock.now();
    const written = await inRecordTransaction(database, async (transaction) => ((await tickOff(transaction, runId, url, at)) ? insertFindings(transaction, { runId, url, at }, finding) : null));
    if (written === null) return;
    outcomes[finding.outcome] += 1;
    entries += written;
  }
  await Promise.all(Array.from({ length: Math.min(manners.hostsAtOnce, hosts.length) }, askHosts));

  const remaining = (await findOpenTasks(database.prisma, runId)).length;
  const status: RunStatus = remaining === 0 ? "FINISHED" : "PAUSED";
  await setRunStatus(database.prisma, runId, status, clock.now(), status === "FINISHED" ? null : (pausedWhy ?? STOPPED));
  await inRecordTransaction(database, (transaction) =>
    appendAuditEntry(
      transaction,
      {
        actor: COMMAND_LINE,
        action: "RECORD_EDITED",
        outcome: "DONE",
        subject: `evidence-run:${runId}`,
        provinceCode: null,
        satkerCode: null,
        details: { record: "evidence_check_run", status, entries, remaining },
      },
      clock.now(),
    ),
  );
  return { runId, status, resumed: open !== undefined, pausedWhy: status === "FINISHED" ? null : (pausedWhy ?? STOPPED), outcomes, entries, remaining };
}

/** The real network. `controlUrls` are addresses that nearly always answer: when none of them does, the fault is ours. */
export function realEvidenceTools(controlUrls: readonly string[]): EvidenceTools {
  return {
    ask: (url) => askEvidence(url, PUBLIC_NETWORK, EVIDENCE_LIMITS),
    async isNetworkUp() {
      for (const url of controlUrls) {
        const answer = await askEvidence(url, PUBLIC_NETWORK, { ...EVIDENCE_LIMITS, maxBytes: 100_000 });
        if (answer.kind === "ANSWERED") return true;
      }
      return false;
    },
    pause: (milliseconds) => wait(milliseconds),
  };
}

/** Sites of the Commission and its rule makers: whoever reaches satker reaches one of these. */
export const CONTROL_URLS: readonly string[] = ["https://www.kpu.go.id/", "https://jdih.kpu.go.id/", "https://www.setneg.go.id/"];

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
