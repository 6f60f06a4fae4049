import { created, noContent, ok, problem, redirect, type Answer } from "./answer.ts";
import type { Market } from "./market.ts";
import type { Condition } from "../src/api/types.ts";

export interface Asked {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

type Endpoint = (market: Market, asked: Asked) => Answer;

const DESCRIPTION =
  "A mock of a product: what the catalogue says about it would stand here, in two or three sentences, as long as such texts are.";

/** `METHOD /path` with `*` for one segment; the first that fits answers. */
export const endpoints: readonly (readonly [pattern: string, endpoint: Endpoint])[] = [
  ["GET /bff/session", (market) => ok(session(market))],
  [
    "GET /bff/login",
    (_, { query }) => redirect(`/mock-sign-in?to=${query.get("returnTo") ?? "/"}`),
  ],
  ["POST /bff/logout", (market) => ((market.signedIn = false), noContent)],
  ["GET /mock-sign-in", (_, { query }) => signInPage(query.get("to") ?? "/")],
  [
    "POST /mock-sign-in",
    (market, { query }) => {
      market.signedIn = true;
      return redirect(query.get("to") ?? "/");
    },
  ],
  [
    "GET /api/v1/recommendations/home",
    (market, { query }) => ok(market.recommend("home", limitOf(query))),
  ],
  [
    "GET /api/v1/recommendations/next",
    (market, { query }) => ok(market.recommend("next", limitOf(query))),
  ],
  [
    "PUT /api/v1/recommendations/hidden/*",
    (market, { path }) => (market.hide(path[4] ?? ""), noContent),
  ],
  ["GET /api/v1/products", search],
  ["GET /api/v1/products/*", product],
  [
    "GET /api/v1/products/*/listings",
    (market, { path }) => ok({ items: market.offers(path[3] ?? "") }),
  ],
  [
    "GET /api/v1/products/*/similar",
    (market, { path, query }) => ok(market.recommend("similar", limitOf(query), path[3])),
  ],
  [
    "GET /api/v1/search/suggestions",
    (market, { query }) =>
      ok({
        items: market
          .search(query.get("q") ?? "", "", 0, Infinity)
          .slice(0, 6)
          .map(({ title }) => ({ text: title })),
      }),
  ],
  ["POST /api/v1/interactions", interactions],
  ["GET /api/v1/cart", (market) => ok(market.cart())],
  ["PUT /api/v1/cart/items/*", (market, { path }) => (market.putInCart(path[4] ?? ""), noContent)],
  [
    "DELETE /api/v1/cart/items/*",
    (market, { path }) => (market.takeFromCart(path[4] ?? ""), noContent),
  ],
  ["GET /api/v1/favourites", (market) => ok({ items: market.favourites() })],
  [
    "PUT /api/v1/favourites/*",
    (market, { path }) => (market.setFavourite(path[3] ?? "", true), noContent),
  ],
  [
    "DELETE /api/v1/favourites/*",
    (market, { path }) => (market.setFavourite(path[3] ?? "", false), noContent),
  ],
  ["POST /api/v1/orders", order],
  ["GET /api/v1/orders", (market) => ok({ items: market.orders() })],
  ["POST /api/v1/listings", list],
  ["POST /api/v1/listings/*/publication", () => noContent],
  ["POST /api/v1/accounts", () => ({ status: 202 })],
  [
    "GET /api/v1/me",
    (market) =>
      ok({ ...session(market).user, email: "ada@example.org", roles: ["buyer", "seller"] }),
  ],
];

function session({ signedIn }: Market) {
  const user = { id: "user-ada", name: "Ada", permissions: ["listing:write", "order:place"] };
  return { signedIn, user: signedIn ? user : null, visitorId: "mock-visitor" };
}

function search(market: Market, { query }: Asked): Answer {
  const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
  const found = market.search(
    query.get("q") ?? "",
    query.get("brand") ?? "",
    number("priceFrom", 0),
    number("priceTo", Infinity),
  );
  const start = number("cursor", 0);
  const end = start + number("limit", 24);
  const brands = [...new Set(found.map(({ brand }) => brand))];
  const count = (brand: string) => found.filter((each) => each.brand === brand).length;
  return ok({
    items: found.slice(start, end),
    ...(end < found.length ? { next: String(end) } : {}),
    total: found.length,
    facets: { brand: brands.map((value) => ({ value, count: count(value) })), category: [] },
  });
}

function product(market: Market, { path }: Asked): Answer {
  const found = market.product(path[3] ?? "");
  if (!found) return problem(404, "No such product");
  const attributes = { Colour: "Graphite", "Released in": "2023", Weight: "254 g" };
  return ok({
    ...found,
    listPrice: { amount: "899.00", currency: "EUR" },
    images: [found.image],
    firstSeenAt: "2026-01-15T09:00:00Z",
    description: DESCRIPTION,
    attributes,
  });
}

function interactions(market: Market, { body }: Asked): Answer {
  const { events } = body as { events: { eventId: string; type: string; productId?: string }[] };
  for (const { type, productId } of events) if (productId) market.look(type, productId);
  return {
    status: 202,
    body: { results: events.map(({ eventId }) => ({ eventId, status: "accepted" })) },
  };
}

function order(market: Market, { body }: Asked): Answer {
  if (!market.signedIn) return problem(401, "Not signed in");
  const placed = market.order((body as { listingId: string }).listingId);
  return placed
    ? created(placed)
    : problem(409, "Conflict", "Somebody else was first.", "urn:problem:listing-already-sold");
}

function list(market: Market, { body }: Asked): Answer {
  const { productId, condition, price } = body as {
    productId: string;
    condition: Condition;
    price: { amount: string };
  };
  return created(market.list(productId, condition, price.amount));
}

/** Has the fields of Keycloak's page, by the same ids. */
function signInPage(to: string): Answer {
  const action = `/mock-sign-in?${new URLSearchParams({ to })}`;
  return {
    status: 200,
    headers: { "content-type": "text/html" },
    body: `<!doctype html><title>Sign in</title><form method="post" action="${action}">
      <label>User <input id="username" name="username"></label>
      <label>Password <input id="password" name="password" type="password"></label>
      <button id="kc-login">Sign In</button></form>`,
  };
}

function limitOf(query: URLSearchParams): number {
  return Number(query.get("limit") ?? 20);
}
