import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { openMarketplace, type Asked } from "../test/openMarketplace.tsx";

const PRODUCT = "MOCK0001";
const orders = (asked: readonly Asked[]) =>
  asked.filter(({ method, path }) => method === "POST" && path === "/api/v1/orders");

it("takes a visitor's item from the product into the cart, and asks to sign in", async () => {
  const { user } = openMarketplace(`/products/${PRODUCT}`);
  const [add] = await screen.findAllByRole("button", { name: "Add to cart" });
  await user.click(add as HTMLElement);
  await user.click(await screen.findByRole("link", { name: "In your cart" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Cart" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Sign in to order" })).toBeEnabled();
  expect(screen.getByRole("link", { name: /^Cart\s+1\s+item$/ })).toBeVisible();
});

it("orders, and shows the order", async () => {
  const { user, market, asked } = openMarketplace("/cart", { signedIn: true });
  market.putInCart(`${PRODUCT}-0`);

  await user.click(await screen.findByRole("button", { name: "Place order" }));

  expect(await screen.findByRole("list", { name: "Your orders" })).toHaveTextContent("Paid");
  expect(market.offers(PRODUCT).map(({ id }) => id)).not.toContain(`${PRODUCT}-0`);
  expect(orders(asked)[0]?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f-]{36}$/);
});

it("sends the same key again after a failure", async () => {
  let failures = 1;
  const gate = ({ method, path }: Asked) =>
    method === "POST" && path === "/api/v1/orders" && failures-- > 0
      ? Response.json({ title: "Unavailable" }, { status: 503 })
      : undefined;
  const { user, market, asked } = openMarketplace("/cart", { signedIn: true, gate });
  market.putInCart(`${PRODUCT}-0`);

  await user.click(await screen.findByRole("button", { name: "Place order" }));
  expect(await screen.findByText("Back in a moment")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Place order" }));
  await screen.findByRole("list", { name: "Your orders" });

  const keys = orders(asked).map(({ headers }) => headers.get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

it("says that somebody else was faster", async () => {
  const { user, market } = openMarketplace("/cart", { signedIn: true });
  market.putInCart(`${PRODUCT}-0`);
  const button = await screen.findByRole("button", { name: "Place order" });
  market.order(`${PRODUCT}-0`);
  market.putInCart(`${PRODUCT}-0`);

  await user.click(button);

  expect(await screen.findByText(/sold to somebody else/)).toBeVisible();
  expect(await screen.findByText(/no longer on offer/)).toBeVisible();
});
