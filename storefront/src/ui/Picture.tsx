import { useState } from "react";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly src: string | null | undefined;
  /** Empty where the product's name stands beside it anyway. */
  readonly alt?: string;
  readonly eager?: boolean;
}

/** A product's picture on its light ground, or a quiet sign that there is none. */
export function Picture({ src, alt = "", eager = false }: Props) {
  const [failed, setFailed] = useState<string>();
  return (
    <span className="picture">
      {src && failed !== src ? (
        <img
          src={src}
          alt={alt}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
          onError={() => setFailed(src)}
        />
      ) : (
        <span className="picture__none">
          <Icon name="package" size={36} />
          {alt && <span className="visually-hidden">{alt} (no picture)</span>}
        </span>
      )}
    </span>
  );
}
