import type { SubmitEvent } from "react";
import { Problem } from "../api/problem.ts";
import { CONDITIONS, type Condition, type Listing } from "../api/types.ts";
import { Field } from "../ui/Field.tsx";
import { CONDITION_NAMES } from "../ui/Grade.tsx";
import { Picture } from "../ui/Picture.tsx";
import { AMOUNT_PATTERN, normalizeAmount } from "../ui/money.ts";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import type { Picked } from "./picked.ts";
import { useSell } from "./useSell.ts";

const CONDITION_HINTS: Readonly<Record<Condition, string>> = {
  "new-like": "As from the box",
  "very-good": "Hardly a trace of use",
  good: "Light marks, all works",
  acceptable: "Clear marks, all works",
  "for-parts": "Something does not work",
};

interface Props {
  readonly picked: Picked;
  readonly onChangeProduct: () => void;
  readonly onListed: (listing: Listing) => void;
}

export function ListingForm({ picked, onChangeProduct, onListed }: Props) {
  const sell = useSell();
  const errors = sell.error instanceof Problem ? sell.error.errors : [];

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { condition, amount } = Object.fromEntries(new FormData(event.currentTarget));
    const listing = {
      ...picked.wares,
      condition: condition as Condition,
      price: { amount: normalizeAmount(amount as string), currency: "EUR" },
    };
    sell.mutate(listing, { onSuccess: onListed });
  }

  return (
    <form className="panel form" onSubmit={submit}>
      <div className="picked">
        <Picture src={picked.image} />
        <p>{picked.title}</p>
        <button
          type="button"
          className="button button--bare button--small"
          onClick={onChangeProduct}
        >
          Change
        </button>
      </div>
      <fieldset>
        <legend className="field__label">Condition</legend>
        <div className="conditions">
          {CONDITIONS.map((condition) => (
            <label key={condition} className="condition">
              <input type="radio" name="condition" value={condition} required />
              <span className="condition__name">{CONDITION_NAMES[condition]}</span>
              <span className="field__hint">{CONDITION_HINTS[condition]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        label="Price, €"
        name="amount"
        inputMode="decimal"
        autoComplete="off"
        pattern={AMOUNT_PATTERN}
        title="A price such as 120 or 99.50"
        required
        errors={errors.map((error) => ({
          ...error,
          path: error.path.replace(/^price\b.*/, "amount"),
        }))}
      />
      {sell.isError && <ProblemNotice problem={sell.error} />}
      <button type="submit" className="button" disabled={sell.isPending}>
        {sell.isPending ? "One moment …" : "Put it on offer"}
      </button>
    </form>
  );
}
