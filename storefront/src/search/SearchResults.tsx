import { Link } from "react-router";
import { useInteractions } from "../interactions/InteractionsContext.ts";
import { ProductCard } from "../product/ProductCard.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { CardSkeletons } from "../ui/Skeleton.tsx";
import type { useSearch } from "./useSearch.ts";

export function SearchResults({ results }: { readonly results: ReturnType<typeof useSearch> }) {
  const { record } = useInteractions();

  if (results.isPending) return <CardSkeletons cards={8} label="Searching" />;
  if (!results.data) {
    return <ProblemNotice problem={results.error} onRetry={() => void results.refetch()} />;
  }
  const products = results.data.pages.flatMap((page) => page.items);
  if (products.length === 0) return <NothingFound />;
  return (
    <section aria-label="Results" aria-busy={results.isPlaceholderData}>
      <ul className="grid feed">
        {products.map((product, position) => {
          const origin = { surface: "search", position } as const;
          return (
            <li key={product.id}>
              <ProductCard
                product={product}
                origin={origin}
                onOpen={() => record({ type: "click", productId: product.id, ...origin })}
              />
            </li>
          );
        })}
      </ul>
      {results.hasNextPage && (
        <div className="more">
          <button
            type="button"
            className="button button--quiet"
            disabled={results.isFetchingNextPage}
            onClick={() => void results.fetchNextPage()}
          >
            {results.isFetchingNextPage ? "Fetching …" : "Show more"}
          </button>
        </div>
      )}
      {results.isError && (
        <ProblemNotice problem={results.error} onRetry={() => void results.fetchNextPage()} />
      )}
    </section>
  );
}

function NothingFound() {
  return (
    <EmptyState icon="search" title="Nothing found">
      <p>Try fewer words, another spelling, or a wider price range.</p>
      <Link className="button button--quiet" to="/search">
        Show everything
      </Link>
    </EmptyState>
  );
}
