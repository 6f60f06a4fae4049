import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { BlockSkeleton } from "../ui/Skeleton.tsx";
import { CartLine } from "./CartLine.tsx";
import { Checkout } from "./Checkout.tsx";
import { useCart } from "./useCart.ts";

export function CartPage() {
  return (
    <>
      <PageTitle title="Cart" />
      <CartContent />
    </>
  );
}

function CartContent() {
  const cart = useCart();
  if (cart.isPending) return <BlockSkeleton label="Fetching your cart" />;
  if (cart.isError) {
    return <ProblemNotice problem={cart.error} onRetry={() => void cart.refetch()} />;
  }
  if (cart.data.items.length === 0) {
    return (
      <EmptyState icon="cart" title="Your cart is empty">
        <p>Everything here is one of a kind. Go and find yours.</p>
        <Link className="button" to="/">
          Look around
        </Link>
      </EmptyState>
    );
  }
  return (
    <div className="cart">
      <ul className="cart__lines" aria-label="Items in the cart">
        {cart.data.items.map((item) => (
          <CartLine key={item.listing.id} item={item} />
        ))}
      </ul>
      <Checkout cart={cart.data} />
    </div>
  );
}
