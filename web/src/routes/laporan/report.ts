import type { MaybeMasked, OperationVariables, TypedDocumentNode } from "@apollo/client";
import type { ReactNode } from "react";

/** Asks the API as the reader of the report, with all rules of GraphQL. Rejects when any part is refused. */
export type QueryApi = <Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<MaybeMasked<Data>>;

/** What a report is asked for. */
export interface ReportQuestion {
  query: QueryApi;
  /** Kemendagri code of the address: of a province or a satker. */
  code: string;
  search: URLSearchParams;
  /** The day in Jakarta, "2026-11-22". */
  today: string;
}

/** A report: asks for everything first, then writes it. Null: there is nothing of this code for this reader. */
export type LoadReport = (question: ReportQuestion) => Promise<ReactNode | null>;
