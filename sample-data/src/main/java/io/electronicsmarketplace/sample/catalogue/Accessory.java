package io.electronicsmarketplace.sample.catalogue;

/** An accessory to be made: by whom, for which model, and how wanted it is among those for that model. */
record Accessory(int kind, int brand, Model host, double tier, double appeal, long launchDay) {}
