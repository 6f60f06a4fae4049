import { useMutation, useQueryClient } from "@tanstack/react-query";
import { signOut } from "../api/account.ts";
import { useInteractions } from "../interactions/InteractionsContext.ts";

/**
 * Sends what was done so far as this user, then signs out and starts the page afresh, so that nothing
 * of the user's stays on the screen or in memory.
 */
export function useSignOut() {
  const client = useQueryClient();
  const { settled } = useInteractions();
  return useMutation({
    async mutationFn() {
      await settled();
      await signOut();
    },
    onSuccess() {
      client.clear();
      window.location.assign("/");
    },
  });
}
