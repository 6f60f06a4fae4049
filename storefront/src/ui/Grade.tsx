import { CONDITIONS, type Condition } from "../api/types.ts";

export const CONDITION_NAMES: Readonly<Record<Condition, string>> = {
  "new-like": "Like new",
  "very-good": "Very good",
  good: "Good",
  acceptable: "Acceptable",
  "for-parts": "For parts",
};

/** The condition in words, with as many of five marks as the grade deserves. */
export function Grade({ condition }: { readonly condition: Condition }) {
  const marks = CONDITIONS.length - CONDITIONS.indexOf(condition);
  return (
    <span className="grade">
      <span className="grade__marks" aria-hidden="true">
        {CONDITIONS.map((each, index) => (
          <span
            key={each}
            className={index < marks ? "grade__mark grade__mark--on" : "grade__mark"}
          />
        ))}
      </span>
      {CONDITION_NAMES[condition]}
    </span>
  );
}
