import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { openMarketplace } from "../test/openMarketplace.tsx";

it("lists and publishes what is sold", async () => {
  const { user, market, asked } = openMarketplace("/sell", { signedIn: true });
  await user.type(await screen.findByLabelText("What is it?"), "Kestrel Air");
  await user.click(await screen.findByRole("button", { name: /Kestrel Air 13/ }));
  await user.click(screen.getByRole("radio", { name: /Very good/ }));
  await user.type(screen.getByLabelText("Price, €"), "249.5");
  await user.click(screen.getByRole("button", { name: "Put it on offer" }));

  expect(await screen.findByRole("heading", { name: "It is on offer" })).toBeVisible();
  const productId = market.search("Kestrel Air", "", 0, Infinity)[0]?.id ?? "";
  expect(market.offers(productId).map(({ price }) => price.amount)).toContain("249.50");
  expect(asked.map(({ path }) => path)).toContainEqual(expect.stringMatching(/publication$/));
});

it("takes what the catalogue does not know by the name that the seller gives it", async () => {
  const { user, asked } = openMarketplace("/sell", { signedIn: true });
  await user.type(await screen.findByLabelText("What is it?"), "Theremin 3000");
  await user.click(await screen.findByRole("button", { name: /^Sell “Theremin 3000”/ }));
  await user.click(screen.getByRole("radio", { name: /^Good/ }));
  await user.type(screen.getByLabelText("Price, €"), "80");
  await user.click(screen.getByRole("button", { name: "Put it on offer" }));

  expect(await screen.findByText("Theremin 3000 can now be found and bought.")).toBeVisible();
  const sent = asked.find(({ path }) => path === "/api/v1/listings")?.body;
  expect(sent).toEqual({
    product: { title: "Theremin 3000" },
    condition: "good",
    price: { amount: "80.00", currency: "EUR" },
  });
});

it("asks a visitor to sign in", async () => {
  openMarketplace("/sell");
  expect(await screen.findByRole("heading", { name: "Sign in first" })).toBeVisible();
});
