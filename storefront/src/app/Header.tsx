import { Link, NavLink } from "react-router";
import { AccountMenu } from "../account/AccountMenu.tsx";
import { usePermission } from "../account/useSession.ts";
import { CartLink } from "../cart/CartLink.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import { Icon } from "../ui/Icon.tsx";
import { BRAND } from "../brand.ts";
import { ThemeToggle } from "./ThemeToggle.tsx";

export function Header() {
  const maySell = usePermission("listing:write");
  return (
    <header className="header">
      <div className="header__row">
        <Link to="/" className="header__brand" aria-label={`${BRAND}, start page`}>
          <img src="/favicon.svg" alt="" width={34} height={34} />
          <span className="header__name">
            Electronics
            <br />
            Marketplace
          </span>
        </Link>
        <SearchBox />
        <nav className="header__nav" aria-label="Main">
          {maySell && (
            <NavLink to="/sell" className="header__link">
              <Icon name="tag" />
              <span className="header__label">Sell</span>
            </NavLink>
          )}
          <NavLink to="/favourites" className="header__link">
            <Icon name="heart" />
            <span className="header__label header__label--long">Favourites</span>
          </NavLink>
          <CartLink />
          <ThemeToggle />
          <AccountMenu />
        </nav>
      </div>
    </header>
  );
}
