package io.electronicsmarketplace.sample.listing;

/** The marketplace's condition grades, with how common they are and what part of the price is left. */
enum Condition {
    NEW_LIKE("new-like", 0.20, 0.88),
    VERY_GOOD("very-good", 0.32, 0.76),
    GOOD("good", 0.30, 0.64),
    ACCEPTABLE("acceptable", 0.13, 0.48),
    FOR_PARTS("for-parts", 0.05, 0.18);

    private final String grade;
    private final double share;
    private final double priceLeft;

    Condition(String grade, double share, double priceLeft) {
        this.grade = grade;
        this.share = share;
        this.priceLeft = priceLeft;
    }

    String grade() {
        return grade;
    }

    double share() {
        return share;
    }

    double priceLeft() {
        return priceLeft;
    }
}
