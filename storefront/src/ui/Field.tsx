import { useId, type ComponentProps } from "react";
import type { FieldError } from "../api/problem.ts";

interface Props extends ComponentProps<"input"> {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  /** What the server refused; those that are about this field are shown under it. */
  readonly errors?: readonly FieldError[];
}

/** A labelled input with its hint and its errors, tied together for screen readers. */
export function Field({ label, name, hint, errors = [], ...input }: Props) {
  const id = useId();
  const own = errors.filter(({ path }) => path === name || path.startsWith(`${name}.`));
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        name={name}
        className="input"
        aria-invalid={own.length > 0}
        aria-describedby={`${id}-notes`}
      />
      <div id={`${id}-notes`}>
        {hint && <p className="field__hint">{hint}</p>}
        {own.map(({ message }) => (
          <p key={message} className="field__error">
            {message}
          </p>
        ))}
      </div>
    </div>
  );
}
