const PREFIX = "marketplace.order.";

/** The key under which a listing is ordered: the same for as long as this tab lives. */
export function idempotencyKey(listingId: string): string {
  const known = sessionStorage.getItem(PREFIX + listingId);
  if (known !== null) return known;
  const key = crypto.randomUUID();
  sessionStorage.setItem(PREFIX + listingId, key);
  return key;
}
