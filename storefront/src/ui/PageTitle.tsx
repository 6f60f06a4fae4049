import { useEffect, useRef, type ReactNode } from "react";
import { BRAND } from "../brand.ts";

interface Props {
  /** For the window's title, where `children` is more than text. */
  readonly title: string;
  readonly children?: ReactNode;
}

/** A page's heading. Takes the focus when the page opens, so that a screen reader says where one is. */
export function PageTitle({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${BRAND}`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
