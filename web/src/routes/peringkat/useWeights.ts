import { useEffect, useEffectEvent, useState } from "react";
import type { TrialWeights } from "../../features/rankings/weightModel.ts";
import { weightsCodec } from "../../pieces/rankingAddresses.ts";

/** Unit: ms. So long a slider rests before the address changes and the server is asked. */
const REST = 300;

/** The weights of a trial: at once in the form, after a rest in the address. A change of the address from elsewhere wins. */
export function useWeights(written: TrialWeights, write: (trial: TrialWeights) => void): readonly [TrialWeights, (trial: TrialWeights) => void] {
  const writtenText = weightsCodec.format(written);
  const [draft, setDraft] = useState<{ over: string; trial: TrialWeights } | null>(null);
  const isOpen = draft !== null && draft.over === writtenText;
  const handleRest = useEffectEvent(write);
  useEffect(
    function writeAfterRest() {
      if (draft === null || draft.over !== writtenText || weightsCodec.format(draft.trial) === writtenText) return;
      const timer = setTimeout(() => handleRest(draft.trial), REST);
      return () => clearTimeout(timer);
    },
    [draft, writtenText],
  );
  return [isOpen ? draft.trial : written, (trial) => setDraft({ over: writtenText, trial })];
}
