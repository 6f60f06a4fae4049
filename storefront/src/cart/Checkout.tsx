import { useNavigate } from "react-router";
import { signIn } from "../api/account.ts";
import type { Cart } from "../api/types.ts";
import { useSession } from "../account/useSession.ts";
import { Price } from "../ui/Price.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { useToast } from "../ui/ToastContext.ts";
import { useCheckout } from "./useCheckout.ts";

export function Checkout({ cart }: { readonly cart: Cart }) {
  const signedIn = useSession()?.signedIn ?? false;
  const checkout = useCheckout();
  const navigate = useNavigate();
  const toast = useToast();
  const buyable = cart.items.filter((item) => item.available);

  async function order() {
    const { orders, gone } = await checkout.mutateAsync(buyable);
    if (gone.length > 0) toast("Something in your cart was sold to somebody else");
    if (orders.length > 0) await navigate("/orders");
  }

  return (
    <section className="checkout" aria-label="Summary">
      <div className="checkout__total">
        <span>Total</span>
        <Price price={cart.total} />
      </div>
      {signedIn ? (
        <button
          type="button"
          className="button button--wide"
          disabled={checkout.isPending || buyable.length === 0}
          // A failure shows below, by the mutation's own state.
          onClick={() => void order().catch(() => undefined)}
        >
          {checkout.isPending ? "Ordering …" : "Place order"}
        </button>
      ) : (
        <>
          <button type="button" className="button button--wide" onClick={() => signIn("/cart")}>
            Sign in to order
          </button>
          <p className="field__hint">Your cart comes along.</p>
        </>
      )}
      {checkout.isError && <ProblemNotice problem={checkout.error} />}
      <p className="field__hint">
        Paid with the order, by a sandbox provider: no real money moves.
      </p>
    </section>
  );
}
