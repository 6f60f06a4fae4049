package io.electronicsmarketplace.recommendation.data;

import io.electronicsmarketplace.recommendation.array.Dictionary;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.bundle.Hashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The products that models know, as columns. A product's index is its place in the order of ids.
 *
 * @param ids product ids
 * @param aliases further ids, of products that are one with those here
 * @param lines {@link ProductLine} of each product
 * @param brandNames names in lower case; the empty name stands for no brand
 * @param brands index into {@code brandNames} of each product
 * @param categoryNames most specific categories; the empty name stands for none
 * @param categories index into {@code categoryNames} of each product
 * @param priceBands half octave of each product's price, 0 when it is unknown
 * @param titles words of each product's title
 */
public record Products(
        Dictionary ids,
        Aliases aliases,
        LongArray lines,
        Dictionary brandNames,
        IntArray brands,
        Dictionary categoryNames,
        IntArray categories,
        IntArray priceBands,
        TitleWords titles) {

    /** Products {@code ids} with what {@code facts} tells of them. */
    public static Products of(Dictionary ids, Map<String, ProductFacts> facts) {
        List<String> brandOf = new ArrayList<>(ids.size());
        List<String> categoryOf = new ArrayList<>(ids.size());
        long[] lines = new long[ids.size()];
        int[] priceBands = new int[ids.size()];
        for (int product = 0; product < ids.size(); product++) {
            String id = ids.idOf(product);
            ProductFacts known = facts.getOrDefault(id, ProductFacts.unknown(id));
            brandOf.add(brandName(known.brand()));
            categoryOf.add(known.category());
            priceBands[product] = ContentFeatures.priceBand(known.price());
            lines[product] = ProductLine.of(known.brand(), known.title());
        }
        Dictionary brandNames = Dictionary.of(brandOf);
        Dictionary categoryNames = Dictionary.of(categoryOf);
        return new Products(
                ids,
                Aliases.NONE,
                LongArray.of(lines),
                brandNames,
                indexes(brandNames, brandOf),
                categoryNames,
                indexes(categoryNames, categoryOf),
                IntArray.of(priceBands),
                TitleWords.of(ids, facts));
    }

    private static IntArray indexes(Dictionary names, List<String> values) {
        return IntArray.of(values.stream().mapToInt(names::indexOf).toArray());
    }

    private static String brandName(@Nullable String brand) {
        return brand == null ? "" : brand.strip().toLowerCase(Locale.ROOT);
    }

    /** The same products, some of them by further ids. */
    public Products withAliases(Aliases aliases) {
        return new Products(ids, aliases, lines, brandNames, brands, categoryNames, categories, priceBands, titles);
    }

    public int size() {
        return ids.size();
    }

    /** Index of the product with this id, its own or an alias; -1 when it is unknown. */
    public int indexOf(String id) {
        int index = ids.indexOf(id);
        return index >= 0 ? index : aliases.indexOf(id);
    }

    /** Index of the brand, or -1 when no product here has it or it is unknown. */
    public int brandIndex(@Nullable String brand) {
        String name = brandName(brand);
        return name.isEmpty() ? -1 : brandNames.indexOf(name);
    }

    /** Index of the category, or -1 when no product here has it or it is unknown. */
    public int categoryIndex(String category) {
        return category.isEmpty() ? -1 : categoryNames.indexOf(category);
    }

    /** SHA-256 over all columns, in lower-case hexadecimal digits. */
    public String hash() {
        return Hashes.hex(
                ids.starts().segment(),
                ids.bytes(),
                aliases.ids().starts().segment(),
                aliases.ids().bytes(),
                aliases.products().segment(),
                lines.segment(),
                brandNames.starts().segment(),
                brandNames.bytes(),
                brands.segment(),
                categoryNames.starts().segment(),
                categoryNames.bytes(),
                categories.segment(),
                priceBands.segment(),
                titles.words().starts().segment(),
                titles.words().columns().segment(),
                titles.makers().segment());
    }

    public void write(BundleWriter writer) {
        writer.dictionary("products.ids", ids);
        aliases.write(writer);
        writer.longs("products.lines", lines);
        writer.dictionary("products.brand-names", brandNames);
        writer.ints("products.brands", brands);
        writer.dictionary("products.category-names", categoryNames);
        writer.ints("products.categories", categories);
        writer.ints("products.price-bands", priceBands);
        titles.write(writer);
    }

    public static Products read(BundleReader reader) {
        Dictionary ids = reader.dictionary("products.ids");
        Products products = new Products(
                ids,
                Aliases.read(reader, ids.size()),
                reader.longs("products.lines"),
                reader.dictionary("products.brand-names"),
                reader.ints("products.brands"),
                reader.dictionary("products.category-names"),
                reader.ints("products.categories"),
                priceBands(reader, ids.size()),
                TitleWords.read(reader, ids.size()));
        int size = products.size();
        reader.require(
                products.lines.length() == size
                        && products.brands.length() == size
                        && products.categories.length() == size
                        && products.priceBands.length() == size,
                "columns of products differ in length");
        reader.require(
                products.brands.allWithin(products.brandNames.size())
                        && products.categories.allWithin(products.categoryNames.size()),
                "a product has a brand or category that is not there");
        return products;
    }

    /** Bundles that were written before prices were kept have none. */
    private static IntArray priceBands(BundleReader reader, int products) {
        return reader.has("products.price-bands")
                ? reader.ints("products.price-bands")
                : IntArray.of(new int[products]);
    }
}
