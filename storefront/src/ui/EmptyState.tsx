import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
}

/** Where a list would be: why it is empty, and what to do about it. */
export function EmptyState({ icon, title, children }: Props) {
  return (
    <div className="empty">
      <span className="empty__icon">
        <Icon name={icon} size={30} />
      </span>
      <h2>{title}</h2>
      <div className="empty__body">{children}</div>
    </div>
  );
}
