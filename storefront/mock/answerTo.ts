import { problem, type Answer } from "./answer.ts";
import { endpoints } from "./endpoints.ts";
import type { Market } from "./market.ts";

/** What the mock says to one request. */
export function answerTo(
  market: Market,
  method: string | undefined,
  url: URL,
  body: unknown,
): Answer {
  const path = url.pathname.split("/").slice(1).map(decodeURIComponent);
  const asked = [method ?? "GET", ...path];
  const found = endpoints.find(([pattern]) => {
    const [verb = "", route = ""] = pattern.split(" ");
    const segments = [verb, ...route.split("/").slice(1)];
    return (
      segments.length === asked.length &&
      segments.every((segment, index) => segment === "*" || segment === asked[index])
    );
  });
  return found
    ? found[1](market, { path, query: url.searchParams, body })
    : problem(404, "No such endpoint in the mock");
}
