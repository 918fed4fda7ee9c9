import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useRequestWords } from "../../i18n/requests.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ObjectionCase } from "./ObjectionCase.tsx";
import styles from "./RequestCases.module.css";

export const REQUEST_CASES = graphql(`
  fragment RequestCases_request on InformationRequest {
    id
    objections {
      id
      ...ObjectionCase_objection
    }
  }
`);

interface RequestCasesProps {
  request: FragmentType<typeof REQUEST_CASES>;
  /** Name of the query to ask anew after recording. Null: this reader records nothing. */
  refetch: string | null;
}

/** Objections on a request and the disputes that rest on them, with the dates that decide whether these are admissible. */
export function RequestCases({ request: from, refetch }: RequestCasesProps) {
  const { words } = useRequestWords();
  const { data } = useSuspenseFragment({ fragment: REQUEST_CASES, fragmentName: "RequestCases_request", from });
  return (
    <Panel title={words("request.objections")}>
      {data.objections.length === 0 ? (
        <p className={styles.none}>{words("request.objectionsNone")}</p>
      ) : (
        data.objections.map((objection) => <ObjectionCase key={objection.id} objection={objection} refetch={refetch} />)
      )}
    </Panel>
  );
}
