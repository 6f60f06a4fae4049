@NullMarked
package io.electronicsmarketplace.system.replay;

import org.jspecify.annotations.NullMarked;
