import { useState } from "react";
import { Link } from "react-router";
import { SignInFirst } from "../account/SignInFirst.tsx";
import { usePermission } from "../account/useSession.ts";
import type { ProductSummary } from "../api/types.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { ListingForm } from "./ListingForm.tsx";
import { ProductPicker } from "./ProductPicker.tsx";

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
  const [product, setProduct] = useState<ProductSummary>();
  const [sold, setSold] = useState<ProductSummary>();

  if (!maySell) {
    return (
      <EmptyState icon="tag" title="Your account buys only">
        <p>Ask for the seller role, and this page is yours.</p>
      </EmptyState>
    );
  }
  if (sold) {
    return (
      <EmptyState icon="check" title="It is on offer">
        <p>{sold.title} can now be found and bought.</p>
        <Link className="button" to={`/products/${encodeURIComponent(sold.id)}`}>
          See it
        </Link>
        <button type="button" className="button button--bare" onClick={() => setSold(undefined)}>
          Sell another
        </button>
      </EmptyState>
    );
  }
  if (!product) return <ProductPicker onPick={setProduct} />;
  return (
    <ListingForm
      product={product}
      onChangeProduct={() => setProduct(undefined)}
      onListed={() => {
        setSold(product);
        setProduct(undefined);
      }}
    />
  );
}
