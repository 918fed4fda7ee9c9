import { useState } from "react";
import type { SatkerType } from "../../gql/graphql.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Select } from "../../ui/Select.tsx";
import { ObjectionForm } from "./RecordCaseForms.tsx";

interface WithoutRequestFormProps {
  satkers: readonly { code: string; type: SatkerType; regionName: string }[];
  /** The satker that the page is about. Null: all. */
  chosen: string | null;
  refetch: string;
}

/** An objection that no request stands behind: periodic information was not provided (ground b). */
export function WithoutRequestForm({ satkers, chosen, refetch }: WithoutRequestFormProps) {
  const { words } = useRequestWords();
  const [picked, setPicked] = useState<string | null>(null);
  const satkerCode = picked ?? chosen ?? (satkers.length === 1 ? (satkers[0]?.code ?? "") : "");
  return (
    <Panel title={words("pages.cases.withoutRequest")} note={words("pages.cases.withoutRequestNote")}>
      <Select label={words("form.satker")} value={satkerCode} onChange={(event) => setPicked(event.target.value)}>
        <option value="">{words("form.choose")}</option>
        {satkers.map((known) => (
          <option key={known.code} value={known.code}>
            {satkerShortName(known)}
          </option>
        ))}
      </Select>
      {satkerCode === "" ? null : <ObjectionForm key={satkerCode} satkerCode={satkerCode} request={null} refetch={refetch} />}
    </Panel>
  );
}
