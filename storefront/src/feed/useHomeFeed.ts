import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getHomeFeed, hideProduct } from "../api/recommendations.ts";
import type { Recommendations } from "../api/types.ts";
import { useInteractions } from "../interactions/InteractionsContext.ts";

const FEED_KEY = ["feed"] as const;
export const FEED_SIZE = 50;

/**
 * The home feed, asked for anew whenever the page is opened: what was looked at in between is first
 * brought to the server, so that it counts. Until the new one is there, the last one is shown.
 */
export function useHomeFeed() {
  const { settled } = useInteractions();
  return useQuery({
    queryKey: FEED_KEY,
    async queryFn() {
      await settled();
      return getHomeFeed(FEED_SIZE);
    },
    staleTime: 0,
  });
}

/** "Not interested": takes a product out of the feed at once. The recommender notes it itself. */
export function useHide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: hideProduct,
    onMutate(productId) {
      client.setQueryData<Recommendations>(
        FEED_KEY,
        (feed) =>
          feed && { ...feed, items: feed.items.filter(({ product }) => product.id !== productId) },
      );
    },
    onError: () => client.invalidateQueries({ queryKey: FEED_KEY }),
  });
}
