import { useMutation, useQueryClient } from "@tanstack/react-query";
import { placeOrder } from "../api/orders.ts";
import { Problem } from "../api/problem.ts";
import type { CartItem, Order } from "../api/types.ts";
import { useInteractions } from "../interactions/InteractionsContext.ts";
import { forgetKey, idempotencyKey } from "./idempotencyKey.ts";

/** What came of ordering everything in a cart; each item is an order of its own. */
export interface CheckoutOutcome {
  readonly orders: readonly Order[];
  /** Items that somebody else had bought before. */
  readonly gone: readonly CartItem[];
}

/**
 * Orders item by item, since each is sold by somebody else. Pressed again after a failure, or after
 * an answer that got lost, it sends the same keys, so that nothing is bought twice.
 */
export function useCheckout() {
  const client = useQueryClient();
  const { record } = useInteractions();
  return useMutation({
    async mutationFn(items: readonly CartItem[]): Promise<CheckoutOutcome> {
      const orders: Order[] = [];
      const gone: CartItem[] = [];
      for (const item of items) {
        const { listing, product } = item;
        try {
          orders.push(await placeOrder(listing.id, idempotencyKey(listing.id)));
          forgetKey(listing.id);
          record({ type: "purchase", productId: product.id, listingId: listing.id });
        } catch (failure) {
          if (!isGone(failure)) throw failure;
          gone.push(item);
        }
      }
      return { orders, gone };
    },
    onSettled: () => client.invalidateQueries(),
  });
}

function isGone(failure: unknown): boolean {
  return (
    failure instanceof Problem &&
    (failure.status === 404 || failure.type.endsWith("listing-already-sold"))
  );
}
