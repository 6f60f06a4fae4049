-- Products, the listings that are offered of them, and the outbox through which both become events.

CREATE TABLE products (
    id               text PRIMARY KEY CHECK (id <> '' AND length(id) <= 64),
    version          bigint NOT NULL,
    title            text NOT NULL CHECK (title <> ''),
    brand            text,
    categories       jsonb NOT NULL DEFAULT '[]',
    attributes       jsonb NOT NULL DEFAULT '{}',
    image            text,
    description      text,
    average_rating   double precision CHECK (average_rating BETWEEN 0 AND 5),
    rating_count     integer NOT NULL DEFAULT 0 CHECK (rating_count >= 0),
    list_price_minor bigint CHECK (list_price_minor >= 0),
    currency         text NOT NULL CHECK (length(currency) = 3),
    first_seen_at    timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    -- the file that brought it, null if a seller did
    source           text,
    -- of what an import wrote: an equal row changes nothing, not even the version
    content_hash     bytea
);

CREATE TABLE listings (
    id           text PRIMARY KEY CHECK (id <> '' AND length(id) <= 64),
    product_id   text NOT NULL REFERENCES products,
    seller_id    text NOT NULL,
    condition    text NOT NULL CHECK (condition IN ('new-like', 'very-good', 'good', 'acceptable', 'for-parts')),
    price_minor  bigint NOT NULL CHECK (price_minor > 0),
    currency     text NOT NULL CHECK (length(currency) = 3),
    description  text,
    state        text NOT NULL CHECK (state IN ('draft', 'pending', 'published', 'reserved', 'sold', 'withdrawn')),
    version      bigint NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    CHECK (state IN ('draft', 'pending', 'withdrawn') OR published_at IS NOT NULL)
);
CREATE INDEX listings_on_sale ON listings (product_id, price_minor, id) WHERE state = 'published';
CREATE INDEX listings_of_seller ON listings (seller_id, created_at DESC, id);

-- Rows are written in the transaction of the change that they tell of, and deleted once Kafka has them.
CREATE TABLE outbox (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic   text NOT NULL,
    key     text NOT NULL,
    payload bytea NOT NULL
);

-- How far an import of one file has come; written in the transaction of the rows themselves.
CREATE TABLE import_checkpoints (
    source     text PRIMARY KEY,
    lines      bigint NOT NULL,
    imported   bigint NOT NULL,
    changed    bigint NOT NULL,
    unchanged  bigint NOT NULL,
    finished   boolean NOT NULL,
    updated_at timestamptz NOT NULL
);
