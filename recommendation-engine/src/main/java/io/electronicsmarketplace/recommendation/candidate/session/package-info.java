/**
 * Sessions that resemble the running one, and what else was in them. One kernel serves the family of
 * VS-kNN, VMIS-kNN, STAN and VSTAN; settings tell them apart. With whole histories in the place of
 * browsing sessions it finds like-minded shoppers.
 */
@NullMarked
package io.electronicsmarketplace.recommendation.candidate.session;

import org.jspecify.annotations.NullMarked;
