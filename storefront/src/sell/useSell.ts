import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { createListing, publishListing } from "../api/catalog.ts";
import type { NewListing } from "../api/types.ts";
import { LISTINGS_KEY } from "../product/useProduct.ts";

/**
 * Makes a listing and publishes it. Sent again after a failure it goes on with the same listing: the
 * key of the first try is kept for as long as what is sold stays the same.
 */
export function useSell() {
  const client = useQueryClient();
  const attempt = useRef<{ readonly body: string; readonly key: string }>(undefined);
  return useMutation({
    async mutationFn(listing: NewListing) {
      const body = JSON.stringify(listing);
      if (attempt.current?.body !== body) attempt.current = { body, key: crypto.randomUUID() };
      const draft = await createListing(listing, attempt.current.key);
      await publishListing(draft.id);
      return draft;
    },
    onSuccess: ({ productId }) => client.invalidateQueries({ queryKey: [LISTINGS_KEY, productId] }),
  });
}
