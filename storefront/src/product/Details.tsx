import type { Product } from "../api/types.ts";

const MOST_ATTRIBUTES = 14;

/** What the catalogue knows beyond name and price; sections without content are left out. */
export function Details({ product }: { readonly product: Product }) {
  const attributes = Object.entries(product.attributes).slice(0, MOST_ATTRIBUTES);
  if (attributes.length === 0 && !product.description) return null;
  return (
    <section className="details" aria-label="Details">
      {product.description && <p className="details__text">{product.description}</p>}
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
