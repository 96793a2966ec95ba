/** The example behind a browser's worker. */
import { exampleDigest } from "./example-run.ts";
import { serve, type Port } from "./worker.ts";

serve(self as unknown as Port, ([seed, quarters]: readonly [number, number]) =>
  exampleDigest(seed, quarters),
);
