/** Reports of runs: JSON for programs, one self-contained HTML page and text tables for people. */
@NullMarked
package io.electronicsmarketplace.recommendation.report;

import org.jspecify.annotations.NullMarked;
