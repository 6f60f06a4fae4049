package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommender.catalogue.CatalogueView;
import io.electronicsmarketplace.recommender.catalogue.PopularProducts;
import io.electronicsmarketplace.recommender.catalogue.Popularity;
import io.electronicsmarketplace.recommender.catalogue.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Products like another by what the catalogue tells of them: for products that no model knows yet.
 *
 * <p>Looks among the popular ones of its categories and the fresh ones, and adds up: the share of categories
 * in common, half a point for the brand, and up to half for a similar price when new, {@code
 * exp(-|ln(p/q)|) / 2}.
 */
@Component
class ContentNeighbours {

    private final CatalogueView catalogue;
    private final Popularity popularity;

    ContentNeighbours(CatalogueView catalogue, Popularity popularity) {
        this.catalogue = catalogue;
        this.popularity = popularity;
    }

    /** The most alike first, at least {@code wanted} if its categories hold so many; never itself. */
    List<Product> of(Product product, int wanted) {
        Set<Product> pool = new LinkedHashSet<>();
        PopularProducts popular = popularity.current();
        for (String category : product.categories().reversed()) {
            pool.addAll(popular.in(category));
            if (pool.size() > 2 * wanted) {
                break;
            }
        }
        catalogue.fresh().stream().filter(fresh -> related(fresh, product)).forEach(pool::add);
        List<Scored> scored = new ArrayList<>();
        for (Product other : pool) {
            if (!other.productId().equals(product.productId())) {
                scored.add(new Scored(other, alike(other, product)));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream().map(Scored::product).toList();
    }

    private record Scored(Product product, double score) {}

    private static boolean related(Product one, Product other) {
        String leaf = other.leafCategory();
        return (leaf != null && one.isIn(leaf)) || sameBrand(one, other);
    }

    private static boolean sameBrand(Product one, Product other) {
        return one.brand() != null && Objects.equals(one.brand(), other.brand());
    }

    private static double alike(Product one, Product other) {
        long common =
                other.categories().stream().filter(one.categories()::contains).count();
        double categories = (double) common / Math.max(1, other.categories().size());
        double brand = sameBrand(one, other) ? 0.5 : 0;
        boolean priced = one.listPriceMinor() > 0 && other.listPriceMinor() > 0;
        double price = priced
                ? 0.5 * Math.exp(-Math.abs(Math.log((double) one.listPriceMinor() / other.listPriceMinor())))
                : 0;
        return categories + brand + price;
    }
}
