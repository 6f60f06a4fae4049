import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lookAgainMillis } from "../account/merge.ts";
import { getFavourites, setFavourite } from "../api/catalog.ts";
import type { CardProduct, Page } from "../api/types.ts";
import { useInteractions } from "../interactions/InteractionsContext.ts";
import type { Origin } from "../interactions/interaction.ts";

const FAVOURITES_KEY = ["favourites"] as const;

export const useFavourites = () =>
  useQuery({
    queryKey: FAVOURITES_KEY,
    queryFn: getFavourites,
    staleTime: 60_000,
    refetchInterval: ({ state }) => lookAgainMillis(state.data?.items.length === 0),
  });

export function useIsFavourite(productId: string): boolean {
  return useFavourites().data?.items.some((product) => product.id === productId) ?? false;
}

/** Shows the change at once, and takes it back should the server not agree. */
export function useToggleFavourite(product: CardProduct, origin: Origin | undefined) {
  const client = useQueryClient();
  const { record } = useInteractions();
  return useMutation({
    mutationFn: (favourite: boolean) => setFavourite(product.id, favourite),
    async onMutate(favourite) {
      await client.cancelQueries({ queryKey: FAVOURITES_KEY });
      const before = client.getQueryData<Page<CardProduct>>(FAVOURITES_KEY);
      const others = (before?.items ?? []).filter(({ id }) => id !== product.id);
      const items = favourite ? [product, ...others] : others;
      client.setQueryData(FAVOURITES_KEY, { items });
      return { before };
    },
    onSuccess(_, favourite) {
      record({ type: favourite ? "favourite" : "unfavourite", productId: product.id, ...origin });
    },
    onError: (_error, _favourite, context) => client.setQueryData(FAVOURITES_KEY, context?.before),
    onSettled: () => client.invalidateQueries({ queryKey: FAVOURITES_KEY }),
  });
}
