/** Work over ranges of rows on several threads, in such a way that results do not depend on their number. */
@NullMarked
package io.electronicsmarketplace.recommendation.parallel;

import org.jspecify.annotations.NullMarked;
