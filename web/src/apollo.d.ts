import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";

declare module "@apollo/client" {
  // Masked fragment types come from codegen.mjs.
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
