import { expect, it } from "vitest";
import { formatMoney, normalizeAmount } from "./money.ts";

const euro = (amount: string) => ({ amount, currency: "EUR" });

it("formats decimal text without rounding it through binary", () => {
  expect(formatMoney(euro("129.90"))).toBe("€129.90");
  expect(formatMoney(euro("90071992547409.93"))).toBe("€90,071,992,547,409.93");
});

it.each([
  ["120", "120.00"],
  ["99.5", "99.50"],
  [" 99,05 ", "99.05"],
])("takes %s for %s", (typed, amount) => {
  expect(normalizeAmount(typed)).toBe(amount);
});
