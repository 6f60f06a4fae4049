import { useDeferredValue, useId, useState } from "react";
import type { ProductSummary } from "../api/types.ts";
import { useSearch } from "../search/useSearch.ts";
import { Picture } from "../ui/Picture.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";

const SHOWN = 8;

/** Finds the catalogue's entry for what is being sold. */
export function ProductPicker({ onPick }: { readonly onPick: (product: ProductSummary) => void }) {
  const id = useId();
  const [words, setWords] = useState("");
  const q = useDeferredValue(words.trim());
  const search = useSearch(q === "" ? {} : { q });
  const products = search.data?.pages[0]?.items.slice(0, SHOWN) ?? [];
  return (
    <section className="panel">
      <div className="field">
        <label className="field__label" htmlFor={id}>
          What is it?
        </label>
        <input
          id={id}
          type="search"
          className="input"
          placeholder="Brand and model"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {search.isError && <ProblemNotice problem={search.error} />}
      <ul className="picker" aria-label="Matching products">
        {products.map((product) => (
          <li key={product.id}>
            <button type="button" className="picker__choice" onClick={() => onPick(product)}>
              <Picture src={product.image} />
              <span>{product.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {search.isSuccess && products.length === 0 && (
        <p className="muted">We do not know that one yet. Try its brand or model alone.</p>
      )}
    </section>
  );
}
