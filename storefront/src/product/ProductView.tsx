import type { Product } from "../api/types.ts";
import { FavouriteButton } from "../favourites/FavouriteButton.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { Rating } from "../ui/Rating.tsx";
import { Details } from "./Details.tsx";
import { Gallery } from "./Gallery.tsx";
import { Offers } from "./Offers.tsx";
import { useOrigin } from "./origin.ts";

export function ProductView({ product }: { readonly product: Product }) {
  const images = product.images;
  const category = product.categories.at(-1);
  return (
    <div className="product">
      <Gallery images={images} title={product.title} />
      <div className="product__main">
        <p className="product__kicker">
          {[product.brand, category].filter(Boolean).join(" · ") || "Electronics"}
        </p>
        <PageTitle title={product.title} />
        <div className="product__facts">
          <Rating rating={product.rating} />
          <FavouriteButton product={product} origin={useOrigin()} labelled />
        </div>
        <Offers product={product} />
        <Details product={product} />
      </div>
    </div>
  );
}
