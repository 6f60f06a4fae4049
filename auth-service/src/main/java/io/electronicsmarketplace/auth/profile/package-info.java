/** What a user sees and changes of the own account, up to deleting it. */
@NullMarked
package io.electronicsmarketplace.auth.profile;

import org.jspecify.annotations.NullMarked;
