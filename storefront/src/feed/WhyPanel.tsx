import { useEffect, useRef } from "react";
import type { Recommendation } from "../api/types.ts";
import { Icon } from "../ui/Icon.tsx";
import { voiceOf } from "./reasons.ts";

interface Props {
  readonly recommendation: Recommendation;
  readonly modelVersion?: string | null | undefined;
  readonly onClose: () => void;
  readonly onHide?: () => void;
}

/** Lies over a card's picture and says where the recommendation comes from. */
export function WhyPanel({ recommendation, modelVersion, onClose, onHide }: Props) {
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => closeButton.current?.focus(), []);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", closeOnEscape);
    return () => document.removeEventListener("keydown", closeOnEscape);
  }, [onClose]);
  return (
    <div className="why" role="group" aria-label={`Why ${recommendation.product.title}?`}>
      <div className="why__head">
        <strong>Why this?</strong>
        <button
          ref={closeButton}
          type="button"
          className="icon-button"
          aria-label="Close the explanation"
          onClick={onClose}
        >
          <Icon name="close" size={18} />
        </button>
      </div>
      <p>{recommendation.reason.text}</p>
      <p className="muted">{voiceOf(recommendation.source).explanation}.</p>
      <dl className="why__facts">
        <dt>Source</dt>
        <dd>{recommendation.source}</dd>
        {modelVersion && (
          <>
            <dt>Model</dt>
            <dd>{modelVersion}</dd>
          </>
        )}
      </dl>
      {onHide && (
        <button type="button" className="button button--quiet button--small" onClick={onHide}>
          Not interested
        </button>
      )}
    </div>
  );
}
