package io.electronicsmarketplace.recommender.models;

import io.electronicsmarketplace.recommender.champion.ChampionPointers.Tagged;
import java.util.List;

/** What came of trying to make a model the champion. */
sealed interface Promotion {

    record Promoted(Tagged champion) implements Promotion {}

    /** There is no such model. */
    record Unknown() implements Promotion {}

    /** Its bundle must not serve. */
    record Refused(List<String> reasons) implements Promotion {}

    /** Somebody else moved the pointer meanwhile. */
    record MovedByOthers() implements Promotion {}
}
