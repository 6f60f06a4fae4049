/**
 * The project's own sample: a plausible shop in the Amazon Reviews 2023 file formats, made by a
 * deterministic generator.
 *
 * <p>{@link io.electronicsmarketplace.sample.SampleData} writes the files; equal {@linkplain
 * io.electronicsmarketplace.sample.SampleSettings settings} give equal bytes. Shoppers have tastes,
 * own devices and return for what fits them, so that a model which learns from the history beats
 * popularity by a wide margin.
 */
@NullMarked
package io.electronicsmarketplace.sample;

import org.jspecify.annotations.NullMarked;
