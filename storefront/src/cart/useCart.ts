import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lookAgainMillis } from "../account/merge.ts";
import { addToCart, getCart, removeFromCart } from "../api/orders.ts";
import type { Listing, CardProduct } from "../api/types.ts";
import { useInteractions } from "../interactions/InteractionsContext.ts";
import type { Origin } from "../interactions/interaction.ts";

export const CART_KEY = ["cart"] as const;

export const useCart = () =>
  useQuery({
    queryKey: CART_KEY,
    queryFn: getCart,
    refetchInterval: ({ state }) => lookAgainMillis(state.data?.items.length === 0),
  });

export const useIsInCart = (listingId: string): boolean =>
  useCart().data?.items.some(({ listing }) => listing.id === listingId) ?? false;

type Item = { readonly listing: Listing; readonly product: CardProduct };

export function useAddToCart(origin: Origin | undefined) {
  const client = useQueryClient();
  const { record } = useInteractions();
  return useMutation({
    mutationFn: ({ listing }: Item) => addToCart(listing.id),
    onSuccess(_, { listing, product }) {
      record({ type: "cart-add", productId: product.id, listingId: listing.id, ...origin });
      return client.invalidateQueries({ queryKey: CART_KEY });
    },
  });
}

export function useRemoveFromCart() {
  const client = useQueryClient();
  const { record } = useInteractions();
  return useMutation({
    mutationFn: ({ listing }: Item) => removeFromCart(listing.id),
    onSuccess(_, { listing, product }) {
      record({ type: "cart-remove", productId: product.id, listingId: listing.id });
      return client.invalidateQueries({ queryKey: CART_KEY });
    },
  });
}
