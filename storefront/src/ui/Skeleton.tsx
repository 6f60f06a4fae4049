interface Props {
  readonly cards: number;
  readonly label: string;
}

/** The shape of the cards to come, while they are being fetched. */
export function CardSkeletons({ cards, label }: Props) {
  return (
    <div role="status">
      <span className="visually-hidden">{label}</span>
      <div className="grid" aria-hidden="true">
        {Array.from({ length: cards }, (_, index) => (
          <div key={index} className="skeleton-card">
            <div className="skeleton skeleton--picture" />
            <div className="skeleton skeleton--line" />
            <div className="skeleton skeleton--line skeleton--short" />
          </div>
        ))}
      </div>
    </div>
  );
}

export function BlockSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" className="skeleton-block">
      <span className="visually-hidden">{label}</span>
      <div className="skeleton skeleton--title" aria-hidden="true" />
      <div className="skeleton skeleton--line" aria-hidden="true" />
      <div className="skeleton skeleton--line skeleton--short" aria-hidden="true" />
    </div>
  );
}
