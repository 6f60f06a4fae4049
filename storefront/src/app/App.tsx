import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { createBrowserRouter, RouterProvider } from "react-router";
import { ToastProvider } from "../ui/ToastProvider.tsx";
import { newQueryClient } from "./queryClient.ts";
import { routes } from "./routes.tsx";
import { ShopperGate } from "./ShopperGate.tsx";

export function App() {
  const [queryClient] = useState(newQueryClient);
  const [router] = useState(() => createBrowserRouter(routes));
  return (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <ShopperGate>
          <RouterProvider router={router} />
        </ShopperGate>
      </ToastProvider>
    </QueryClientProvider>
  );
}
