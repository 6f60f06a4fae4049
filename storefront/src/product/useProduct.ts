import { useQuery } from "@tanstack/react-query";
import { getListings, getProduct } from "../api/catalog.ts";
import { getNextItems, getSimilar } from "../api/recommendations.ts";
import { useInteractions } from "../interactions/InteractionsContext.ts";

const RAIL_SIZE = 12;

export const useProduct = (id: string) =>
  useQuery({ queryKey: ["product", id], queryFn: () => getProduct(id) });

export const LISTINGS_KEY = "listings";

export const useListings = (productId: string) =>
  useQuery({ queryKey: [LISTINGS_KEY, productId], queryFn: () => getListings(productId) });

export const useSimilar = (productId: string) =>
  useQuery({
    queryKey: ["similar", productId],
    queryFn: () => getSimilar(productId, RAIL_SIZE),
    retry: false,
  });

/** What may come next, once the server has been told that this product is being looked at. */
export function useNextItems(productId: string) {
  const { settled } = useInteractions();
  return useQuery({
    queryKey: ["next", productId],
    async queryFn() {
      await settled();
      return getNextItems(productId, RAIL_SIZE);
    },
    retry: false,
  });
}
