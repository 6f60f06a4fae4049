import { useState } from "react";
import type { Recommendation } from "../api/types.ts";
import type { Surface } from "../interactions/interaction.ts";
import { useInteractions } from "../interactions/InteractionsContext.ts";
import { useSeen } from "../interactions/useSeen.ts";
import { ProductCard } from "../product/ProductCard.tsx";
import { Icon } from "../ui/Icon.tsx";
import { voiceOf } from "./reasons.ts";
import { WhyPanel } from "./WhyPanel.tsx";

interface Props {
  readonly recommendation: Recommendation;
  readonly recommendationId: string;
  readonly surface: Surface;
  readonly modelVersion?: string | null | undefined;
  readonly onHide?: (productId: string) => void;
}

/** A recommended product with its reason; reports that it was seen, and opened. */
export function RecommendationCard(props: Props) {
  const { recommendation, recommendationId, surface, modelVersion, onHide } = props;
  const { product, listing, reason, position, source } = recommendation;
  const { record } = useInteractions();
  const [explained, setExplained] = useState(false);
  const origin = { surface, recommendationId, position };
  const about = { productId: product.id, listingId: listing.id, ...origin };
  const card = useSeen<HTMLDivElement>(() => record({ type: "impression", ...about }));

  return (
    <div ref={card} className="recommendation" data-product-id={product.id}>
      <ProductCard
        product={product}
        offer={listing}
        origin={origin}
        onOpen={() => record({ type: "click", ...about })}
      >
        <button
          type="button"
          className="reason card__over"
          aria-expanded={explained}
          onClick={() => setExplained(!explained)}
        >
          <Icon name={voiceOf(source).icon} size={15} />
          <span className="reason__text">{reason.text}</span>
          <span className="visually-hidden">. Why this?</span>
        </button>
        {explained && (
          <WhyPanel
            recommendation={recommendation}
            modelVersion={modelVersion}
            onClose={() => setExplained(false)}
            {...(onHide ? { onHide: () => onHide(product.id) } : {})}
          />
        )}
      </ProductCard>
    </div>
  );
}
