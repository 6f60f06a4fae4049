import { useId } from "react";
import type { Recommendations } from "../api/types.ts";
import { RecommendationCard } from "../feed/RecommendationCard.tsx";
import type { Surface } from "../interactions/interaction.ts";

interface Props {
  readonly title: string;
  readonly surface: Surface;
  readonly recommendations: Recommendations | undefined;
}

/** A row of recommendations to scroll sideways. An extra: without any, there is nothing to see. */
export function Rail({ title, surface, recommendations }: Props) {
  const heading = useId();
  if (!recommendations || recommendations.items.length === 0) return null;
  return (
    <section className="rail" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul className="rail__items">
        {recommendations.items.map((recommendation) => (
          <li key={recommendation.product.id}>
            <RecommendationCard
              recommendation={recommendation}
              recommendationId={recommendations.recommendationId}
              surface={surface}
              modelVersion={recommendations.modelVersion}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
