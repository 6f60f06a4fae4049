package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.offpolicy.ExploredSlot;
import io.electronicsmarketplace.recommendation.offpolicy.SeenCount;
import java.util.List;

/**
 * What was served, seen and clicked.
 *
 * @param counts of all that was seen, by user, surface, source and place
 * @param explored places of the home feed that were drawn, and seen
 */
record Impressions(List<SeenCount> counts, List<ExploredSlot> explored) {}
