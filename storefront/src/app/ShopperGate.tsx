import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { getSession } from "../api/account.ts";
import { SESSION_KEY, shopperIdOf } from "../account/useSession.ts";
import { InteractionsProvider } from "../interactions/InteractionsProvider.tsx";

/**
 * Asks who is there before anything else is asked: the answer makes a new browser a visitor, and
 * requests made before it would each belong to nobody. If it fails, shopping goes on all the same.
 */
export function ShopperGate({ children }: { readonly children: ReactNode }) {
  const session = useQuery({ queryKey: SESSION_KEY, queryFn: getSession, staleTime: 60_000 });
  return (
    <InteractionsProvider shopperId={shopperIdOf(session.data)}>
      {session.isPending ? <p className="visually-hidden">Opening the marketplace</p> : children}
    </InteractionsProvider>
  );
}
