package io.electronicsmarketplace.sample.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All products, and the ways the rest of the generator looks them up. Products are numbered by position. */
public final class Catalogue {
    private final Taxonomy taxonomy;
    private final List<Product> products;
    private final List<int[]> byKind = new ArrayList<>();
    private final Map<Integer, int[]> byFittedModel = new HashMap<>();

    Catalogue(Taxonomy taxonomy, List<Product> products) {
        this.taxonomy = taxonomy;
        this.products = List.copyOf(products);
        var kinds = new ArrayList<List<Integer>>();
        taxonomy.kinds().forEach(kind -> kinds.add(new ArrayList<>()));
        var fitting = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            kinds.get(product.kind()).add(i);
            if (product.fitsModel() >= 0) {
                fitting.computeIfAbsent(product.fitsModel(), model -> new ArrayList<>())
                        .add(i);
            }
        }
        kinds.forEach(numbers -> byKind.add(toArray(numbers)));
        fitting.forEach((model, numbers) -> byFittedModel.put(model, toArray(numbers)));
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public List<Product> products() {
        return products;
    }

    public Product product(int number) {
        return products.get(number);
    }

    public Kind kindOf(Product product) {
        return taxonomy.kinds().get(product.kind());
    }

    public Brand brandOf(Product product) {
        return taxonomy.brands().get(product.brand());
    }

    /** Numbers of the products of a kind. The array is shared: don't write to it. */
    public int[] ofKind(int kind) {
        return byKind.get(kind);
    }

    /** Numbers of the accessories made for a model. The array is shared: don't write to it. */
    public int[] fitting(int model) {
        return byFittedModel.getOrDefault(model, NONE);
    }

    private static final int[] NONE = {};

    private static int[] toArray(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
