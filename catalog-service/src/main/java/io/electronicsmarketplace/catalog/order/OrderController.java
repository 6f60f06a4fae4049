package io.electronicsmarketplace.catalog.order;

import io.electronicsmarketplace.catalog.idempotency.Answer;
import io.electronicsmarketplace.catalog.idempotency.OnceOnly;
import io.electronicsmarketplace.catalog.order.OrderRepository.Side;
import io.electronicsmarketplace.catalog.paging.Page;
import io.electronicsmarketplace.catalog.paging.PageLimit;
import io.electronicsmarketplace.catalog.paging.TimeCursor;
import io.electronicsmarketplace.catalog.product.Products;
import io.electronicsmarketplace.support.problem.ProblemException;
import io.electronicsmarketplace.support.problem.Problems;
import io.electronicsmarketplace.support.shopper.Shopper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "orders")
class OrderController {

    private final OrderService service;
    private final OrderRepository orders;
    private final Products products;
    private final OnceOnly onceOnly;
    private final JsonMapper json;

    OrderController(
            OrderService service, OrderRepository orders, Products products, OnceOnly onceOnly, JsonMapper json) {
        this.service = service;
        this.orders = orders;
        this.products = products;
        this.onceOnly = onceOnly;
        this.json = json;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('order:place')")
    @Operation(
            summary = "Buy a listing",
            description = "Paid at once by the sandbox provider. With an Idempotency-Key it may be sent again safely.")
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrderView.class)))
    Mono<ResponseEntity<String>> place(
            @Parameter(hidden = true) Shopper buyer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PlaceOrder wish) {
        String buyerId = buyer.requireUserId();
        Mono<Answer> answer = Mono.defer(() -> service.place(buyerId, wish)).flatMap(this::answer);
        return onceOnly.run(buyerId, key, wish, answer)
                .onErrorMap(
                        PaymentRefused.class,
                        refused -> new ProblemException(
                                HttpStatus.PAYMENT_REQUIRED,
                                "payment-refused",
                                "The payment was refused. The item is still on sale; try another way to pay."));
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "The user's orders", description = "Newest first; what the user bought, or sold.")
    Mono<Page<OrderView>> list(
            @Parameter(hidden = true) Shopper user,
            @RequestParam(required = false)
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"buyer", "seller"}))
                    @Nullable
                    String role,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Side side = side(role);
        String userId = user.requireUserId();
        int most = PageLimit.of(limit);
        TimeCursor after = TimeCursor.of(cursor, "orders of " + side + userId);
        return orders.page(side, userId, after.time(), after.id(), most + 1)
                .collectList()
                .map(rows -> Page.of(rows, most, row -> after.at(row.placedAt(), row.id())))
                .flatMap(this::views);
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "An order", description = "For its buyer and its seller.")
    Mono<OrderView> get(@Parameter(hidden = true) Shopper user, @PathVariable String id) {
        return orders.find(check(id), user.requireUserId())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("order")))
                .flatMap(this::view);
    }

    private Mono<Answer> answer(PlaceOutcome outcome) {
        return switch (outcome) {
            case PlaceOutcome.Placed placed ->
                view(placed.order())
                        .map(view -> new Answer(
                                HttpStatus.CREATED.value(),
                                "/api/v1/orders/" + view.id(),
                                json.writeValueAsString(view)));
            case PlaceOutcome.Gone gone ->
                Mono.just(conflict(
                        "listing-already-sold",
                        "Somebody else was first. Others of its kind: /api/v1/products/" + gone.productId()
                                + "/listings"));
            case PlaceOutcome.OwnListing own ->
                Mono.just(
                        conflict("own-listing", "This is your own listing. Withdraw it if you want to keep the item."));
            case PlaceOutcome.NoSuchListing none -> Mono.error(ProblemException.notFound("listing"));
        };
    }

    private Answer conflict(String slug, String detail) {
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, slug, detail, List.of());
        return new Answer(HttpStatus.CONFLICT.value(), null, json.writeValueAsString(problem));
    }

    private Mono<OrderView> view(Order order) {
        return products.summaries(List.of(order.productId()))
                .map(found -> OrderView.of(order, found.get(order.productId())));
    }

    private Mono<Page<OrderView>> views(Page<Order> page) {
        return products.summaries(page.items().stream().map(Order::productId).toList())
                .map(found -> page.map(order -> OrderView.of(order, found.get(order.productId()))));
    }

    private static Side side(@Nullable String role) {
        return switch (role) {
            case null -> Side.BUYER;
            case "", "buyer" -> Side.BUYER;
            case "seller" -> Side.SELLER;
            default -> throw ProblemException.badRequest("role", "must be buyer or seller");
        };
    }

    private static String check(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("order");
        }
    }
}
