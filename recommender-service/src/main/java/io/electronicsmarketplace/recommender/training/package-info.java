/**
 * Training runs on request: starts one and tells how runs went. Who runs the trainer is behind {@link
 * io.electronicsmarketplace.recommender.training.TrainingLauncher}: local-stack by files, or Kubernetes by a
 * Job from the CronJob. At most one run at a time.
 */
@NullMarked
package io.electronicsmarketplace.recommender.training;

import org.jspecify.annotations.NullMarked;
