import { useState } from "react";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { CardSkeletons } from "../ui/Skeleton.tsx";
import { RecommendationCard } from "./RecommendationCard.tsx";
import { useHide, useHomeFeed } from "./useHomeFeed.ts";

const SHOWN_AT_ONCE = 20;

export function HomeFeed() {
  const feed = useHomeFeed();
  const hide = useHide();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);

  if (feed.isPending) return <CardSkeletons cards={10} label="Choosing things for you" />;
  if (feed.isError) {
    return <ProblemNotice problem={feed.error} onRetry={() => void feed.refetch()} />;
  }

  const { recommendationId, modelVersion, items } = feed.data;
  if (items.length === 0) return <NothingToShow />;
  return (
    <section aria-label="Chosen for you" aria-busy={feed.isFetching}>
      <ul className="grid feed">
        {items.slice(0, shown).map((recommendation) => (
          <li key={`${recommendationId} ${recommendation.product.id}`}>
            <RecommendationCard
              recommendation={recommendation}
              recommendationId={recommendationId}
              surface="home"
              modelVersion={modelVersion}
              onHide={(productId) => hide.mutate(productId)}
            />
          </li>
        ))}
      </ul>
      {shown < items.length && (
        <div className="more">
          <button
            type="button"
            className="button button--quiet"
            onClick={() => setShown(shown + SHOWN_AT_ONCE)}
          >
            Show more
          </button>
        </div>
      )}
    </section>
  );
}

function NothingToShow() {
  return (
    <EmptyState icon="spark" title="Nothing on offer just now">
      <p>New things come in all the time. Until then, have a look through the catalogue.</p>
      <Link className="button" to="/search">
        Browse everything
      </Link>
    </EmptyState>
  );
}
