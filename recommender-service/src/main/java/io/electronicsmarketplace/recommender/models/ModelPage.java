package io.electronicsmarketplace.recommender.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models, newest first.
 *
 * @param next cursor of the next page, absent on the last one
 */
record ModelPage(List<Model> items, @Nullable String next) {}
