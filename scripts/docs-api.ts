/** `npm run docs:api`: pages of the public names of engine, model and library, into docs/api. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const FOLDER = "tools/api-docs";
const TYPEDOC = `${FOLDER}/node_modules/.bin/typedoc`;

if (!existsSync(TYPEDOC)) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--prefix", FOLDER], { stdio: "inherit" });
}
execFileSync(TYPEDOC, ["--options", `${FOLDER}/typedoc.json`], { stdio: "inherit" });
