import { readFile, writeFile } from "node:fs/promises";
import { generate } from "./generate.ts";

/**
 * Writes src/api/generated.ts from the API's description at a running gateway; with --check, compares
 * them. `STOREFRONT_URL=http://localhost:8080 npm run api-types`
 */
const origin = (process.env["STOREFRONT_URL"] ?? "http://localhost:8080").replace(/\/$/, "");
const file = "src/api/generated.ts";

const types = await generate(new URL("/docs/openapi.json", origin));
if (!process.argv.includes("--check")) {
  await writeFile(file, types);
} else {
  const difference = firstDifference(await readFile(file, "utf8"), types);
  if (difference === undefined) {
    console.log("The types are those of the API.");
  } else {
    console.error(`${file} differs from the API's description:\n${difference}`);
    console.error("Run npm run api-types with the new services running.");
    process.exitCode = 1;
  }
}

function firstDifference(committed: string, current: string): string | undefined {
  const before = committed.split("\n");
  const after = current.split("\n");
  const line = [...before, ...after].findIndex((_, index) => before[index] !== after[index]);
  if (line < 0) return undefined;
  return `  line ${line + 1} is   ${before[line] ?? "-"}\n  and would be ${after[line] ?? "-"}`;
}
