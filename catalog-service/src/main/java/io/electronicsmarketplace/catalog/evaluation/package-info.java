/**
 * The batch mode {@code evaluate-search}: how well the search finds what people rated as relevant.
 * Needs files only; the index lies in memory.
 */
@NullMarked
package io.electronicsmarketplace.catalog.evaluation;

import org.jspecify.annotations.NullMarked;
