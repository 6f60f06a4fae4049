import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { openMarketplace } from "../test/openMarketplace.tsx";

const results = async () =>
  within(await screen.findByRole("region", { name: "Results" })).getAllByRole("article");

it("searches by words from any page, and keeps them in the address", async () => {
  const { user } = openMarketplace("/");
  await user.type(await screen.findByRole("combobox", { name: /Search/ }), "laptop{Enter}");

  expect(await screen.findByRole("heading", { name: "Results for “laptop”" })).toBeVisible();
  expect(await results()).toHaveLength(8);
  expect(window.location.search).toBe("?q=laptop");
});

it("narrows by brand and price", async () => {
  const { user } = openMarketplace("/search?q=laptop");
  await results();
  await user.type(screen.getByLabelText("Brand"), "Halden");
  await user.type(screen.getByLabelText("Highest price"), "600");
  await user.click(screen.getByRole("button", { name: "Apply" }));

  expect(await screen.findByText("1 product")).toBeVisible();
  expect(window.location.search).toBe("?q=laptop&brand=Halden&priceTo=600.00");
});

it("fetches the next page by its key", async () => {
  const { user, asked } = openMarketplace("/search");
  expect(await results()).toHaveLength(24);
  await user.click(screen.getByRole("button", { name: "Show more" }));

  expect(await screen.findByText(/Vistra 32 4K/)).toBeVisible();
  expect(await results()).toHaveLength(48);
  expect(screen.queryByRole("button", { name: "Show more" })).not.toBeInTheDocument();
  expect(asked.filter(({ path }) => path === "/api/v1/products")).toHaveLength(2);
});

it("has a way on when nothing is found", async () => {
  openMarketplace("/search?q=zzz");
  expect(await screen.findByRole("heading", { name: "Nothing found" })).toBeVisible();
});
