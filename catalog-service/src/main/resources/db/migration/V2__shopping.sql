-- What shoppers keep and buy. shopper_id is 'v:<visitor id>' or 'u:<user id>'.

CREATE TABLE cart_items (
    shopper_id text NOT NULL,
    listing_id text NOT NULL REFERENCES listings,
    added_at   timestamptz NOT NULL,
    PRIMARY KEY (shopper_id, listing_id)
);

CREATE TABLE favourites (
    shopper_id text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('product', 'listing')),
    target_id  text NOT NULL,
    added_at   timestamptz NOT NULL,
    PRIMARY KEY (shopper_id, target_id)
);

-- Account events that were followed, so that one that comes again changes nothing.
CREATE TABLE account_merges (
    visitor_id text NOT NULL,
    user_id    text NOT NULL,
    merged_at  timestamptz NOT NULL,
    PRIMARY KEY (visitor_id, user_id)
);

CREATE TABLE orders (
    id          text PRIMARY KEY,
    listing_id  text NOT NULL REFERENCES listings,
    product_id  text NOT NULL REFERENCES products,
    buyer_id    text NOT NULL,
    seller_id   text NOT NULL,
    price_minor bigint NOT NULL,
    currency    text NOT NULL,
    condition   text NOT NULL,
    state       text NOT NULL CHECK (state IN ('reserved', 'paid', 'shipped', 'received', 'cancelled', 'disputed')),
    placed_at   timestamptz NOT NULL,
    CHECK (buyer_id <> seller_id)
);
-- Nothing is sold twice, whatever the code does.
CREATE UNIQUE INDEX orders_one_sale ON orders (listing_id) WHERE state <> 'cancelled';
CREATE INDEX orders_of_buyer ON orders (buyer_id, placed_at DESC, id);
CREATE INDEX orders_of_seller ON orders (seller_id, placed_at DESC, id);

CREATE TABLE payments (
    order_id   text PRIMARY KEY REFERENCES orders,
    provider   text NOT NULL,
    reference  text NOT NULL,
    state      text NOT NULL CHECK (state IN ('paid', 'refused')),
    settled_at timestamptz NOT NULL
);

-- The first answer to a request with an Idempotency-Key, for a day.
CREATE TABLE idempotency_keys (
    user_id    text NOT NULL,
    key        uuid NOT NULL,
    body_hash  bytea NOT NULL,
    status     integer NOT NULL,
    location   text,
    body       text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
