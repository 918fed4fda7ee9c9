import { describe, expect, it } from "vitest";
import { buildPantauSchema } from "../../server/src/app/schema.ts";
import { Draw } from "../fuzz/random.ts";
import { drawRequest } from "../fuzz/requests.ts";
import { faultOf, Sender } from "../fuzz/send.ts";
import { useTestApi } from "../support/api.ts";

const api = useTestApi("registry", { publicView: true });
const REQUESTS = 1_200;
const SEED = 20_261_122;

describe("whatever is sent", () => {
  it(`is answered: ${REQUESTS} requests of seed ${SEED} bring no 5xx, no bug and no word from inside`, async () => {
    const schema = await buildPantauSchema();
    const operator = await api().as("SATKER_OPERATOR");
    const administrator = await api().as("ADMINISTRATOR");
    const identities = [{}, { cookie: operator.cookie }, { cookie: administrator.cookie }];
    const draw = new Draw(SEED);
    const sender = new Sender(api().url);
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    for (let n = 0; n < REQUESTS; n += 1) {
      const request = drawRequest(draw, schema, identities);
      const answer = await sender.send(request);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(answer);
      if (fault) faults.push(`${n}: ${fault}: ${request.method} ${request.path.slice(0, 300)} ${Buffer.from(request.body ?? []).toString("utf8").slice(0, 600)} => ${answer.text.slice(0, 300)}`);
    }
    sender.close();

    expect(faults).toEqual([]);
    // Something got through and something was refused: the requests are neither all nonsense nor all harmless.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 10);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(REQUESTS / 10);
    expect((await api().query("{ viewer { role } }")).data).toEqual({ viewer: { role: "PUBLIC" } });
  }, 120_000);
});
