-- Which topic, by Kafka's id, has been given everything that it is to hold: one that Kafka lost and that was
-- made anew has another id.
CREATE TABLE published_topics (
    name text PRIMARY KEY,
    id   text NOT NULL
);
