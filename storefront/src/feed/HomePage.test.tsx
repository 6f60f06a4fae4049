import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { openMarketplace, type Asked } from "../test/openMarketplace.tsx";

const feed = () => screen.findByRole("region", { name: "Chosen for you" });

const events = (asked: readonly Asked[]) =>
  asked
    .filter(({ path }) => path === "/api/v1/interactions")
    .flatMap(({ body }) => (body as { events: Record<string, unknown>[] }).events);

it("asks who is there before it asks for a feed", async () => {
  const { asked } = openMarketplace("/");
  await feed();
  expect(asked[0]?.path).toBe("/bff/session");
});

it("follows what was looked at", async () => {
  const { user, asked } = openMarketplace("/");
  const [first] = within(await feed()).getAllByRole("link");
  const title = first?.textContent ?? "";
  expect(screen.queryByText(`Because you looked at ${title}`)).not.toBeInTheDocument();

  await user.click(first as HTMLElement);
  expect(await screen.findByRole("heading", { level: 1, name: title })).toBeVisible();
  await user.click(screen.getByRole("link", { name: /start page/ }));

  const reasons = await within(await feed()).findAllByText(`Because you looked at ${title}`);
  expect(reasons.length).toBeGreaterThan(0);
  const click = events(asked).find(({ type }) => type === "click");
  expect(click).toMatchObject({ surface: "home", position: 0 });
  expect(click?.["recommendationId"]).toEqual(expect.any(String));
  expect(events(asked).find(({ type }) => type === "view")).toMatchObject({
    recommendationId: click?.["recommendationId"],
  });
});

it("explains a recommendation, and takes it away on demand", async () => {
  const { user, asked } = openMarketplace("/");
  const [card] = within(await feed()).getAllByRole("article");
  const title = within(card as HTMLElement).getByRole("link").textContent;

  await user.click(within(card as HTMLElement).getByRole("button", { name: /Why this/ }));
  await user.click(screen.getByRole("button", { name: "Not interested" }));

  await waitFor(() => expect(screen.queryByRole("link", { name: title })).not.toBeInTheDocument());
  expect(asked.some(({ path }) => path.includes("/recommendations/hidden/"))).toBe(true);
});

it("says kindly that the feed cannot be had, and tries again", async () => {
  let broken = true;
  const gate = ({ path }: Asked) =>
    broken && path.startsWith("/api/v1/recommendations")
      ? Response.json({ title: "Broken", traceId: "trace-1" }, { status: 500 })
      : undefined;
  const { user } = openMarketplace("/", { gate });

  expect(await screen.findByRole("alert")).toHaveTextContent("trace-1");
  broken = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));

  expect(await feed()).toBeVisible();
});
