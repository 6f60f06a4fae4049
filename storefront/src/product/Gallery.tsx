import { useState } from "react";
import { Picture } from "../ui/Picture.tsx";

const MOST_SHOWN = 6;

interface Props {
  readonly images: readonly string[];
  readonly title: string;
}

export function Gallery({ images, title }: Props) {
  const [chosen, setChosen] = useState(0);
  const shown = images.slice(0, MOST_SHOWN);
  return (
    <div className="gallery">
      <Picture src={shown[chosen]} alt={title} eager />
      {shown.length > 1 && (
        <ul className="gallery__choices" aria-label="Pictures">
          {shown.map((image, index) => (
            <li key={image}>
              <button
                type="button"
                className="gallery__choice"
                aria-label={`Picture ${index + 1} of ${shown.length}`}
                aria-pressed={index === chosen}
                onClick={() => setChosen(index)}
              >
                <Picture src={image} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
