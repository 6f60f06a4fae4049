import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { mockApi } from "./mock/plugin.ts";

/** `vite` alone proxies to a running gateway; `vite --mode mock` answers from memory instead. */
export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === "mock" ? [mockApi()] : [])],
  server: {
    host: "127.0.0.1",
    ...(mode === "mock" ? {} : { proxy: proxies(process.env["STOREFRONT_URL"]) }),
  },
  build: { outDir: "dist", assetsInlineLimit: 0, sourcemap: true },
  test: {
    environment: "happy-dom",
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "mock/**/*.test.ts"],
    restoreMocks: true,
    testTimeout: 60_000,
  },
}));

function proxies(gateway = "http://127.0.0.1:8080") {
  return Object.fromEntries(["/api", "/bff", "/docs", "/images"].map((path) => [path, gateway]));
}
