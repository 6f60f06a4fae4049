import { useDeferredValue, useId, useState } from "react";
import { useSearch } from "../search/useSearch.ts";
import { Picture } from "../ui/Picture.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import type { Picked } from "./picked.ts";

const SHOWN = 8;

/** Finds the catalogue's entry for what is being sold, or lets the seller make a new one. */
export function ProductPicker({ onPick }: { readonly onPick: (picked: Picked) => void }) {
  const id = useId();
  const [words, setWords] = useState("");
  const q = useDeferredValue(words.trim());
  const search = useSearch(q === "" ? {} : { q, available: "all" });
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
            <button
              type="button"
              className="picker__choice"
              onClick={() =>
                onPick({
                  wares: { productId: product.id },
                  title: product.title,
                  image: product.image,
                })
              }
            >
              <Picture src={product.image} />
              <span>{product.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {q !== "" && (
        <div className="picker__other">
          <p className="muted">
            {products.length === 0 ? "We do not know that one yet." : "None of these?"}
          </p>
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => onPick({ wares: { product: { title: q } }, title: q })}
          >
            Sell “{q}” as it is called here
          </button>
        </div>
      )}
    </section>
  );
}
