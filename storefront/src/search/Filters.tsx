import type { SubmitEvent } from "react";
import { AMOUNT_PATTERN, normalizeAmount } from "../ui/money.ts";
import type { ProductQuery } from "../api/catalog.ts";
import type { FacetValue } from "../api/types.ts";

const SORTS = [
  ["", "Best match"],
  ["price", "Price, lowest first"],
  ["-price", "Price, highest first"],
  ["newest", "Newest"],
  ["rating", "Best rated"],
] as const;

interface Props {
  readonly query: ProductQuery;
  readonly brands: readonly FacetValue[];
  readonly onChange: (query: ProductQuery) => void;
}

/** Narrows a search. A plain form: works with Enter, and says everything to a screen reader. */
export function Filters({ query, brands, onChange }: Props) {
  function apply(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const price = (typed = "") => (typed.trim() === "" ? "" : normalizeAmount(typed));
    onChange({
      ...query,
      ...fields,
      priceFrom: price(fields["priceFrom"]),
      priceTo: price(fields["priceTo"]),
    });
  }
  const isNarrowed = Boolean(query.brand ?? query.priceFrom ?? query.priceTo);

  return (
    // Keyed by what is asked for: after "back", or a touch on a brand, the fields show it.
    <form
      key={JSON.stringify(query)}
      className="filters"
      aria-label="Narrow the search"
      onSubmit={apply}
    >
      <div className="field">
        <label className="field__label" htmlFor="filter-brand">
          Brand
        </label>
        <input
          id="filter-brand"
          name="brand"
          className="input"
          defaultValue={query.brand}
          list="brands"
          placeholder="Any"
        />
        <datalist id="brands">
          {brands.map(({ value, count }) => (
            <option key={value} value={value}>{`${count}`}</option>
          ))}
        </datalist>
      </div>
      <fieldset className="field">
        <legend className="field__label">Price, €</legend>
        <div className="filters__range">
          <PriceInput name="priceFrom" label="Lowest price" hint="from" value={query.priceFrom} />
          <span aria-hidden="true">–</span>
          <PriceInput name="priceTo" label="Highest price" hint="to" value={query.priceTo} />
        </div>
      </fieldset>
      <div className="field">
        <label className="field__label" htmlFor="filter-sort">
          Order
        </label>
        <select id="filter-sort" name="sort" className="input" defaultValue={query.sort ?? ""}>
          {SORTS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="filters__buttons">
        <button type="submit" className="button button--small">
          Apply
        </button>
        {isNarrowed && (
          <button
            type="button"
            className="button button--bare button--small"
            onClick={() => onChange(query.q ? { q: query.q } : {})}
          >
            Clear
          </button>
        )}
      </div>
    </form>
  );
}

interface PriceInputProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
}

function PriceInput({ name, label, hint, value }: PriceInputProps) {
  return (
    <input
      name={name}
      className="input"
      aria-label={label}
      placeholder={hint}
      defaultValue={value}
      inputMode="decimal"
      pattern={AMOUNT_PATTERN}
      title="A number such as 120 or 99.50"
    />
  );
}
