import type { ProductQuery } from "../api/catalog.ts";

// `available` is for sellers only.
const FIELDS = ["q", "brand", "priceFrom", "priceTo", "sort"] as const;

/** What the address asks for; the address is the only place where a search is kept. */
export function queryOf(parameters: URLSearchParams): ProductQuery {
  const entries = FIELDS.map((field) => [field, parameters.get(field)?.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value));
}

/** The other way round, without empty fields. */
export function parametersOf(query: ProductQuery): URLSearchParams {
  const entries = FIELDS.map((field) => [field, query[field]?.trim() ?? ""] as const);
  return new URLSearchParams(
    entries.filter(([, value]) => value !== "").map((entry) => [...entry]),
  );
}
