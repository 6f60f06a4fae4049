/** Tests of the sample: its formats, its repeatability, and that there is something to learn in it. */
package io.electronicsmarketplace.sample;
