const PREFIX = "marketplace.order.";

/** The key under which a listing is ordered: the same until there is an answer. */
export function idempotencyKey(listingId: string): string {
  const known = sessionStorage.getItem(PREFIX + listingId);
  if (known !== null) return known;
  const key = crypto.randomUUID();
  sessionStorage.setItem(PREFIX + listingId, key);
  return key;
}

/** After the answer: the listing may be on sale again one day, and ordered anew. */
export function forgetKey(listingId: string): void {
  sessionStorage.removeItem(PREFIX + listingId);
}
