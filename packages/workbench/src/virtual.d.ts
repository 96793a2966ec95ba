/** Modules that the build makes: see vite.config.ts. */

declare module "virtual:kigyo/inputs" {
  import type { CompiledInputs } from "@kigyo/model/inputs";
  /** What the model receives. */
  const inputs: CompiledInputs;
  export default inputs;
}

declare module "virtual:kigyo/catalogue" {
  import type { Catalogue } from "@kigyo/evidence/catalogue";
  /** Every record, for reading. */
  const catalogue: Catalogue;
  export default catalogue;
}

declare module "virtual:kigyo/coverage" {
  /** A paragraph of a text with the number of records that cite it. */
  interface CoveredParagraph {
    readonly paragraph: number;
    readonly records: number;
    /** Only a stated reason for having no record covers it. */
    readonly explained: boolean;
  }
  /** Sections of each text in reading order, by source. */
  const coverage: Readonly<
    Record<
      string,
      readonly { readonly section: string; readonly paragraphs: readonly CoveredParagraph[] }[]
    >
  >;
  export default coverage;
}

declare module "virtual:kigyo/scenarios" {
  import type { Scenario } from "@kigyo/model/scenario";
  /** Named scenarios that can serve as a base, by id. */
  const scenarios: Readonly<Record<string, Scenario>>;
  export default scenarios;
}

declare module "virtual:kigyo/study" {
  /** The baseline study as it was written, or null where none was made before the build. */
  const study: unknown;
  export default study;
}

declare module "virtual:kigyo/versions" {
  const versions: { readonly model: string };
  export default versions;
}

declare module "*.css";
