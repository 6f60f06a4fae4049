import type { RouteObject } from "react-router";
import { AccountPage } from "../account/AccountPage.tsx";
import { SignUpPage } from "../account/SignUpPage.tsx";
import { CartPage } from "../cart/CartPage.tsx";
import { FavouritesPage } from "../favourites/FavouritesPage.tsx";
import { HomePage } from "../feed/HomePage.tsx";
import { OrdersPage } from "../orders/OrdersPage.tsx";
import { ProductPage } from "../product/ProductPage.tsx";
import { SearchPage } from "../search/SearchPage.tsx";
import { SellPage } from "../sell/SellPage.tsx";
import { ErrorPage } from "./ErrorPage.tsx";
import { Layout } from "./Layout.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";

export const routes: RouteObject[] = [
  {
    element: <Layout />,
    errorElement: <ErrorPage />,
    children: [
      { path: "/", element: <HomePage /> },
      { path: "/search", element: <SearchPage /> },
      { path: "/products/:productId", element: <ProductPage /> },
      { path: "/cart", element: <CartPage /> },
      { path: "/orders", element: <OrdersPage /> },
      { path: "/favourites", element: <FavouritesPage /> },
      { path: "/sell", element: <SellPage /> },
      { path: "/account", element: <AccountPage /> },
      { path: "/sign-up", element: <SignUpPage /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
];
