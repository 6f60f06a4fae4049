import { useEffect } from "react";
import { useParams } from "react-router";
import { Problem } from "../api/problem.ts";
import { NotFoundPage } from "../app/NotFoundPage.tsx";
import { useInteractions } from "../interactions/InteractionsContext.ts";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { BlockSkeleton } from "../ui/Skeleton.tsx";
import { useOrigin } from "./origin.ts";
import { ProductView } from "./ProductView.tsx";
import { Rail } from "./Rail.tsx";
import { useNextItems, useProduct, useSimilar } from "./useProduct.ts";

export function ProductPage() {
  const { productId = "" } = useParams();
  return <OneProduct key={productId} productId={productId} />;
}

function OneProduct({ productId }: { readonly productId: string }) {
  const product = useProduct(productId);
  const { record } = useInteractions();
  const origin = useOrigin();
  const isThere = product.isSuccess;

  useEffect(() => {
    if (isThere) record({ type: "view", productId, ...origin });
    // Once for each opening of the page: the origin does not change while it is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isThere, productId, record]);

  if (product.isPending) return <BlockSkeleton label="Fetching the product" />;
  if (product.isError) {
    return product.error instanceof Problem && product.error.status === 404 ? (
      <NotFoundPage />
    ) : (
      <ProblemNotice problem={product.error} onRetry={() => void product.refetch()} />
    );
  }
  return (
    <>
      <ProductView product={product.data} />
      <NextItems productId={productId} />
      <SimilarProducts productId={productId} />
    </>
  );
}

function NextItems({ productId }: { readonly productId: string }) {
  return (
    <Rail
      surface="next"
      title="Where to go from here"
      recommendations={useNextItems(productId).data}
    />
  );
}

function SimilarProducts({ productId }: { readonly productId: string }) {
  return (
    <Rail
      surface="similar"
      title="Much like this one"
      recommendations={useSimilar(productId).data}
    />
  );
}
