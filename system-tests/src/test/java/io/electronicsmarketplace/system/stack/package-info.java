/** The running marketplace that all system tests share. */
package io.electronicsmarketplace.system.stack;
