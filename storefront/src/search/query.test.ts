import { expect, it } from "vitest";
import { parametersOf, queryOf } from "./query.ts";

it("reads from the address what it knows, without blanks", () => {
  const parameters = new URLSearchParams("q=%20phone%20&brand=&priceTo=90&page=3");
  expect(queryOf(parameters)).toEqual({ q: "phone", priceTo: "90" });
});

it("writes what it reads", () => {
  const query = { q: "usb & c", brand: "Halden", priceFrom: "5", priceTo: "90", sort: "-price" };
  expect(queryOf(parametersOf(query))).toEqual(query);
  expect(parametersOf({ q: " ", brand: "" }).toString()).toBe("");
});
