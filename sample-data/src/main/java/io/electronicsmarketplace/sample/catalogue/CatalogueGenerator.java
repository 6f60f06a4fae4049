package io.electronicsmarketplace.sample.catalogue;

import io.electronicsmarketplace.sample.random.Streams;
import io.electronicsmarketplace.sample.random.Streams.Purpose;
import java.util.ArrayList;
import java.util.List;

/** Makes the catalogue: first the devices, line by line, then the accessories that fit them. */
public final class CatalogueGenerator {
    private final Taxonomy taxonomy;
    private final Streams streams;
    private final long untilDay;

    /** @param untilDay days since the epoch at which the history ends; nothing comes out later */
    public CatalogueGenerator(Taxonomy taxonomy, Streams streams, long untilDay) {
        this.taxonomy = taxonomy;
        this.streams = streams;
        this.untilDay = untilDay;
    }

    public Catalogue generate(int size) {
        int[] sizes = Shares.divide(size, taxonomy.kinds());
        var products = new ArrayList<Product>(size);
        var models = new ArrayList<Model>();
        var drafter = new ProductDrafter(taxonomy, streams, untilDay);
        var lines = new LineGenerator(taxonomy, streams.of(Purpose.BRANDS), untilDay);
        for (int kind = 0; kind < sizes.length; kind++) {
            if (!taxonomy.kinds().get(kind).fitted()) {
                addLines(kind, sizes[kind], lines, drafter, models, products);
            }
        }
        var accessories = new AccessoryGenerator(taxonomy, streams.of(Purpose.CATALOGUE), models, untilDay);
        for (int kind = 0; kind < sizes.length; kind++) {
            if (taxonomy.kinds().get(kind).fitted()) {
                for (int i = 0; i < sizes[kind]; i++) {
                    products.add(drafter.accessory(accessories.next(kind)));
                }
            }
        }
        return new Catalogue(taxonomy, products);
    }

    private void addLines(
            int kind,
            int size,
            LineGenerator lines,
            ProductDrafter drafter,
            List<Model> models,
            List<Product> products) {
        int variants = Math.max(1, taxonomy.kinds().get(kind).variants().size());
        int left = size;
        while (left > 0) {
            for (Model model : lines.nextLine(kind)) {
                if (left == 0) {
                    break;
                }
                models.add(model);
                for (int variant = 0; variant < Math.min(variants, left); variant++) {
                    products.add(drafter.device(model, variant));
                }
                left -= Math.min(variants, left);
            }
        }
    }
}
