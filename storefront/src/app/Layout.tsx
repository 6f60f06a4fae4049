import { Outlet, ScrollRestoration } from "react-router";
import { BRAND } from "../brand.ts";
import { Header } from "./Header.tsx";

export function Layout() {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <Header />
      <main id="content" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer">
        <p>{BRAND}. Good things, used again.</p>
        <p>
          <a href="/docs">API</a>
        </p>
      </footer>
      <ScrollRestoration />
    </>
  );
}
