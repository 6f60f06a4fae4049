import { useQuery } from "@tanstack/react-query";
import { getSession } from "../api/account.ts";
import type { Session } from "../api/types.ts";

export const SESSION_KEY = ["session"] as const;

/** Who this browser is; `undefined` until the gateway has said so. */
export function useSession(): Session | undefined {
  return useQuery({ queryKey: SESSION_KEY, queryFn: getSession, staleTime: 60_000 }).data;
}

/** Permissions decide what is offered; whether it is allowed, the services decide. */
export function usePermission(permission: string): boolean {
  return useSession()?.user?.permissions.includes(permission) ?? false;
}

/** How the recommender knows this shopper, too: a user when signed in, else a visitor. */
export function shopperIdOf(session: Session | undefined): string | undefined {
  if (session?.user) return `u:${session.user.id}`;
  return session?.visitorId ? `v:${session.visitorId}` : undefined;
}
