package io.electronicsmarketplace.sample.image;

import io.electronicsmarketplace.sample.catalogue.Catalogue;
import io.electronicsmarketplace.sample.catalogue.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a picture of every product, {@code <product id>.svg}. */
public final class ImageWriter {
    private final Drawings drawings = new Drawings();

    public void write(Catalogue catalogue, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Product product : catalogue.products()) {
            String svg = drawings.svg(
                    catalogue.kindOf(product).shape(),
                    product.details().getOrDefault("Colour", ""),
                    catalogue.brandOf(product).colour());
            Files.writeString(directory.resolve(product.id() + ".svg"), svg);
        }
    }

    /** The address at which the gateway serves a product's picture. */
    public static String address(Product product) {
        return "/images/" + product.id() + ".svg";
    }
}
