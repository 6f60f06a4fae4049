import { NavLink } from "react-router";
import { Icon } from "../ui/Icon.tsx";
import { useCart } from "./useCart.ts";

export function CartLink() {
  const count = useCart().data?.items.length ?? 0;
  return (
    <NavLink to="/cart" className="header__link">
      <Icon name="cart" />
      <span className="header__label header__label--long">Cart</span>
      {count > 0 && (
        <>
          {" "}
          <span className="header__count">{count}</span>
          <span className="visually-hidden"> {count === 1 ? "item" : "items"}</span>
        </>
      )}
    </NavLink>
  );
}
