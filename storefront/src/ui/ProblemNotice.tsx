import { Problem } from "../api/problem.ts";
import { Icon } from "./Icon.tsx";
import { explain } from "./explain.ts";

interface Props {
  readonly problem: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, in words for a shopper, and a way on. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const { title, text } = explain(problem);
  return (
    <div className="notice notice--problem" role="alert">
      <Icon name="info" />
      <div className="notice__body">
        <p className="notice__title">{title}</p>
        {text && <p>{text}</p>}
        {problem instanceof Problem && problem.traceId && (
          <p className="notice__trace">Reference {problem.traceId}</p>
        )}
      </div>
      {onRetry && (
        <button type="button" className="button button--quiet button--small" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
