/**
 * `ro-crate-metadata.json`: a folder of results as a Research Object Crate (1.1) that says which
 * program made what from what (profile Process Run Crate). It holds no time and no machine.
 */
import { titleOf, identityOf, RESULT_LICENCE, softwareCitation } from "./citation.ts";
import type { CitedResult } from "./citation.ts";

const CRATE = "https://w3id.org/ro/crate/1.1";
const PROFILE = "https://w3id.org/ro/wfrun/process/0.5";

/** A file or folder of the crate. */
export interface CratePart {
  /** Inside the crate; folders end in a stroke. */
  readonly path: string;
  readonly name: string;
  readonly mediatype?: string;
}

/** What a crate describes. */
export interface CrateContent {
  readonly result: CitedResult;
  readonly description: string;
  readonly authors: readonly string[];
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string;
  readonly parts: readonly CratePart[];
  /** Paths of what the program was given, and of what it made. */
  readonly given: readonly string[];
  readonly made: readonly string[];
}

interface Entity {
  readonly "@id": string;
  readonly "@type": string | readonly string[];
  readonly [property: string]: unknown;
}

const idOf = (id: string): { readonly "@id": string } => ({ "@id": id });

/** The descriptor's text. */
export function crateText(content: CrateContent): string {
  const graph = [
    descriptor(),
    rootOf(content),
    ...content.parts.map(partOf),
    ...contextOf(content),
  ];
  const crate = { "@context": `${CRATE}/context`, "@graph": graph };
  return `${JSON.stringify(crate, null, 2)}\n`;
}

function descriptor(): Entity {
  return {
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    conformsTo: idOf(CRATE),
    about: idOf("./"),
  };
}

function rootOf({ result, description, authors, published, parts }: CrateContent): Entity {
  return {
    "@id": "./",
    "@type": "Dataset",
    name: titleOf(result.experiment),
    description: `${description} ${identityOf(result)}.`,
    datePublished: published,
    license: idOf(RESULT_LICENCE.url),
    conformsTo: idOf(PROFILE),
    creator: authors.map((_, at) => idOf(authorId(at))),
    version: result.versions.kigyo,
    keywords: softwareCitation().keywords.join(", "),
    identifier: idOf("#fingerprint"),
    hasPart: parts.map(({ path }) => idOf(encodeURI(path))),
    mentions: idOf("#run"),
  };
}

function partOf({ path, name, mediatype }: CratePart): Entity {
  return {
    "@id": encodeURI(path),
    "@type": path.endsWith("/") ? "Dataset" : "File",
    name,
    ...(mediatype === undefined ? {} : { encodingFormat: mediatype }),
  };
}

function contextOf({ result, authors, given, made }: CrateContent): Entity[] {
  const { versions, fingerprint } = result;
  const kigyo = softwareCitation();
  return [
    {
      "@id": "#run",
      "@type": "CreateAction",
      name: "Running the scenarios for their members",
      instrument: idOf("#kigyo"),
      object: [...given, "#evidence"].map(idOf),
      result: made.map(idOf),
    },
    {
      "@id": "#kigyo",
      "@type": "SoftwareApplication",
      name: "Kigyo",
      description: kigyo.title,
      softwareVersion: versions.model,
      softwareRequirements: "Node.js 24",
      license: idOf("#apache-2.0"),
    },
    {
      "@id": "#evidence",
      "@type": "Dataset",
      name: "Kigyo evidence base",
      version: versions.evidence ?? "none",
      license: idOf(RESULT_LICENCE.url),
    },
    {
      "@id": "#fingerprint",
      "@type": "PropertyValue",
      propertyID: "kigyo-fingerprint",
      name: "Hash of the recorded series",
      value: fingerprint,
    },
    ...authors.map((name, at): Entity => ({
      "@id": authorId(at),
      "@type": kigyo.authors.includes(name) ? "Organization" : "Person",
      name,
    })),
    {
      "@id": RESULT_LICENCE.url,
      "@type": "CreativeWork",
      name: RESULT_LICENCE.name,
      identifier: RESULT_LICENCE.id,
    },
    {
      "@id": "#apache-2.0",
      "@type": "CreativeWork",
      name: "Apache License 2.0",
      identifier: "Apache-2.0",
      url: "https://www.apache.org/licenses/LICENSE-2.0",
    },
    {
      "@id": PROFILE,
      "@type": "CreativeWork",
      name: "Process Run Crate",
      version: "0.5",
    },
  ];
}

function authorId(at: number): string {
  return `#author-${at + 1}`;
}
