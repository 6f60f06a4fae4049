import { createContext, useContext, type ReactNode } from "react";

/** Shows a short word for a few seconds, read out politely. */
export type ShowToast = (message: ReactNode) => void;

export const ToastContext = createContext<ShowToast>(() => undefined);

export const useToast = (): ShowToast => useContext(ToastContext);
