import { useEffect, useState, type ReactNode } from "react";
import { ToastContext } from "./ToastContext.ts";

const SHOWN_MILLIS = 5_000;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<ReactNode>(null);

  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => setMessage(null), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [message]);

  return (
    <ToastContext value={setMessage}>
      {children}
      <div className="toast-place" role="status">
        {message !== null && <div className="toast">{message}</div>}
      </div>
    </ToastContext>
  );
}
