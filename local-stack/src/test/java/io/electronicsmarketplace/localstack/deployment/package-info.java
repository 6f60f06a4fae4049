/** What deploys the marketplace: the compose file, the chart, and the settings that both hand to the programs. */
package io.electronicsmarketplace.localstack.deployment;
