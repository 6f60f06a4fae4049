/**
 * Operating-system processes that are looked after: each is ended when its owner ends, however the
 * owner ends; started again with back-off when it dies; and recognised after a killed run by its
 * pid file and its command line.
 */
@NullMarked
package io.electronicsmarketplace.infrastructure.process;

import org.jspecify.annotations.NullMarked;
