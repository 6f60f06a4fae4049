import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { openMarketplace } from "../test/openMarketplace.tsx";

it("shows who is signed in", async () => {
  openMarketplace("/account", { signedIn: true });
  expect(await screen.findByText("ada@example.org")).toBeVisible();
  expect(screen.getByRole("link", { name: "Account of Ada" })).toBeVisible();
});

it("shows under its field what the server refuses of a new account", async () => {
  const refusal = { title: "Bad Request", errors: [{ path: "email", message: "is no address" }] };
  const { user } = openMarketplace("/sign-up", {
    gate: ({ path }) =>
      path === "/api/v1/accounts" ? Response.json(refusal, { status: 400 }) : undefined,
  });
  await user.type(await screen.findByLabelText("Name"), "Eve");
  await user.type(screen.getByLabelText("E-mail"), "eve@example.org");
  await user.type(screen.getByLabelText("Password"), "correct horse");
  await user.click(screen.getByRole("button", { name: "Create account" }));

  expect(await screen.findByText("is no address")).toBeVisible();
  expect(screen.getByLabelText("E-mail")).toBeInvalid();
});
