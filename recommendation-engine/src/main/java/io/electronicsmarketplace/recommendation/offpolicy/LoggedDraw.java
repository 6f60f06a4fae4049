package io.electronicsmarketplace.recommendation.offpolicy;

/**
 * One product that a logging policy drew and a shopper saw.
 *
 * @param user who saw it: the unit that is independent of others
 * @param propensity probability in (0, 1] with which the logging policy drew it
 * @param target probability with which the policy to be estimated draws it, at least 0; if it is known up
 *     to a factor only, that is enough for estimates that normalise their weights
 * @param reward what came of it: 1 for a click, 0 for none
 * @param predicted reward that a model foretells of this product in this place
 * @param expected mean of the model's prediction over the products that the target policy draws here
 */
public record LoggedDraw(int user, double propensity, double target, double reward, double predicted, double expected) {

    public LoggedDraw {
        if (!(propensity > 0 && propensity <= 1)) {
            throw new IllegalArgumentException("a propensity of %s is no probability of a draw".formatted(propensity));
        }
        if (!(target >= 0) || Double.isInfinite(target)) {
            throw new IllegalArgumentException("a target of %s is no probability".formatted(target));
        }
    }

    /** How many draws of the target policy this one stands for. */
    double weight() {
        return target / propensity;
    }
}
