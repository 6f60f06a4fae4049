package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.events.ProductState;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "products")
class ProductController {

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A product",
            description = "Its ETag changes with the product and with what is on offer of it.")
    Mono<ResponseEntity<ProductView>> product(
            @PathVariable String id, @Parameter(hidden = true) ServerWebExchange exchange) {
        return products.find(ProductIds.check(id))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("product")))
                .map(state -> answer(state, exchange));
    }

    private static ResponseEntity<ProductView> answer(ProductState state, ServerWebExchange exchange) {
        String tag = "\"v" + state.version() + "\"";
        return exchange.checkNotModified(tag)
                ? ResponseEntity.status(304).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(ProductView.of(state));
    }
}
