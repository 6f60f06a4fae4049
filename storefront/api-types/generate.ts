import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import * as prettier from "prettier";

const REMARK =
  "// Made by `npm run api-types` from the API's description; do not change it by hand.\n\n";

interface Described {
  readonly info: { readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string }>>>>;
}

/** The types of a joined OpenAPI document: `paths` and `components`. */
export async function generate(address: URL): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.href} answers ${answer.status}`);
  const document = (await answer.json()) as Described;
  if (document.info.description) throw new Error(document.info.description);
  // Their numbering (`list_1`) hangs on the order in which a service finds its controllers.
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations)) delete operation.operationId;
  }
  const types = await openapiTS(document as unknown as OpenAPI3, {
    alphabetize: true,
    immutable: true,
  });
  return prettier.format(REMARK + astToString(types), { parser: "typescript", printWidth: 100 });
}
