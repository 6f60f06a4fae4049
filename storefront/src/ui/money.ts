import type { Money } from "../api/types.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** `€129.90`; formats decimal text as it is, without passing through a binary number. */
export function formatMoney({ amount, currency }: Money): string {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat("en-IE", { style: "currency", currency });
    formats.set(currency, format);
  }
  return format.format(amount as Intl.StringNumericLiteral);
}

/** How an amount may be typed: `120`, `99.5`, `99,50`. */
export const AMOUNT_PATTERN = "\\d{1,7}([.,]\\d{1,2})?";

/** What was typed, as decimal text with two digits after the point. */
export function normalizeAmount(typed: string): string {
  const [whole = "0", fraction = ""] = typed.trim().replace(",", ".").split(".");
  return `${whole}.${fraction.padEnd(2, "0")}`;
}
