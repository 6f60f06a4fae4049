import type { Product } from "../api/types.ts";

const MOST_ATTRIBUTES = 14;
const MOST_FEATURES = 6;

/** What the catalogue knows beyond name and price; sections without content are left out. */
export function Details({ product }: { readonly product: Product }) {
  const attributes = Object.entries(product.attributes ?? {}).slice(0, MOST_ATTRIBUTES);
  const features = (product.features ?? []).slice(0, MOST_FEATURES);
  if (attributes.length + features.length === 0 && !product.description) return null;
  return (
    <section className="details" aria-label="Details">
      {product.description && <p className="details__text">{product.description}</p>}
      {features.length > 0 && (
        <ul className="details__features">
          {features.map((feature) => (
            <li key={feature}>{feature}</li>
          ))}
        </ul>
      )}
      {attributes.length > 0 && (
        <dl className="details__attributes">
          {attributes.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
