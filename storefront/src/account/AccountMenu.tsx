import { NavLink, useLocation } from "react-router";
import { signIn } from "../api/account.ts";
import { Icon } from "../ui/Icon.tsx";
import { useSession } from "./useSession.ts";

/** The user's name, leading to the account; for a visitor, the way to sign in. */
export function AccountMenu() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session?.user) {
    return (
      <NavLink
        to="/account"
        className="header__link"
        aria-label={`Account of ${session.user.name}`}
      >
        <Icon name="user" />
        <span className="header__label">{session.user.name}</span>
      </NavLink>
    );
  }
  return (
    <button
      type="button"
      className="button button--small sign-in"
      onClick={() => signIn(pathname === "/sign-up" ? "/" : pathname + search)}
    >
      Sign in
    </button>
  );
}
