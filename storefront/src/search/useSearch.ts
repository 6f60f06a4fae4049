import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getSuggestions, searchProducts, type ProductQuery } from "../api/catalog.ts";

/** Pages of products by keyset: each page says where the one after it starts. */
export function useSearch(query: ProductQuery) {
  return useInfiniteQuery({
    queryKey: ["products", query],
    queryFn: ({ pageParam, signal }) => searchProducts(query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous) => previous,
  });
}

/** Completions are a nicety: when they cannot be had, there are none. */
export function useSuggestions(words: string): readonly string[] {
  const q = words.trim();
  const suggestions = useQuery({
    queryKey: ["suggestions", q],
    queryFn: ({ signal }) => getSuggestions(q, signal),
    enabled: q.length >= 2,
    retry: false,
    staleTime: 60_000,
  });
  return suggestions.data?.items.map(({ text }) => text) ?? [];
}
