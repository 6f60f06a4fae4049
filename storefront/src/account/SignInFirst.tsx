import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { signIn } from "../api/account.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useSession } from "./useSession.ts";

interface Props {
  readonly why: string;
  readonly children: ReactNode;
}

/** Its children for a signed-in user; for a visitor, the way to sign in and back to this page. */
export function SignInFirst({ why, children }: Props) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session?.signedIn) return children;
  return (
    <EmptyState icon="user" title="Sign in first">
      <p>{why}</p>
      <button type="button" className="button" onClick={() => signIn(pathname + search)}>
        Sign in
      </button>
    </EmptyState>
  );
}
