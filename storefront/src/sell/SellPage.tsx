import { useState } from "react";
import { Link } from "react-router";
import { SignInFirst } from "../account/SignInFirst.tsx";
import { usePermission } from "../account/useSession.ts";
import type { Listing } from "../api/types.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { ListingForm } from "./ListingForm.tsx";
import { ProductPicker } from "./ProductPicker.tsx";
import type { Picked } from "./picked.ts";

export function SellPage() {
  return (
    <div className="page--narrow">
      <PageTitle title="Sell something" />
      <SignInFirst why="Buyers want to know who sells.">
        <Sell />
      </SignInFirst>
    </div>
  );
}

function Sell() {
  const maySell = usePermission("listing:write");
  const [picked, setPicked] = useState<Picked>();
  const [listing, setListing] = useState<Listing>();

  function startAgain() {
    setPicked(undefined);
    setListing(undefined);
  }

  if (!maySell) {
    return (
      <EmptyState icon="tag" title="Your account buys only">
        <p>Ask for the seller role, and this page is yours.</p>
      </EmptyState>
    );
  }
  if (!picked) return <ProductPicker onPick={setPicked} />;
  if (!listing) {
    return <ListingForm picked={picked} onChangeProduct={startAgain} onListed={setListing} />;
  }
  return (
    <EmptyState icon="check" title="It is on offer">
      <p>{picked.title} can now be found and bought.</p>
      <Link className="button" to={`/products/${encodeURIComponent(listing.productId)}`}>
        See it
      </Link>
      <button type="button" className="button button--bare" onClick={startAgain}>
        Sell another
      </button>
    </EmptyState>
  );
}
