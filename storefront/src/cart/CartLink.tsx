import { NavLink } from "react-router";
import { Icon } from "../ui/Icon.tsx";
import { useCart } from "./useCart.ts";

export function CartLink() {
  const count = useCart().data?.items.length ?? 0;
  return (
    <NavLink to="/cart" className="header__link" aria-label={`Cart, ${countText(count)}`}>
      <Icon name="cart" />
      <span className="header__label header__label--long">Cart</span>
      {count > 0 && <span className="header__count">{count}</span>}
    </NavLink>
  );
}

function countText(count: number): string {
  if (count === 0) return "empty";
  return count === 1 ? "one item" : `${count} items`;
}
