package io.electronicsmarketplace.localstack;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code market status}: exit status 0 if the marketplace is ready, 1 if not. */
@Command(name = "status", description = "Says what runs, and whether the marketplace is ready.")
final class StatusCommand implements Callable<Integer> {
    private final Checkout checkout;

    @Option(names = "--json", description = "As JSON, in a stable format.")
    private boolean asJson;

    @Option(names = "--memory", description = "With the memory of each process, in MiB (Linux).")
    private boolean memory;

    StatusCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws InterruptedException {
        StackStatus status = new StatusReader(checkout, memory).read();
        System.out.println(asJson ? JsonMapper.shared().writeValueAsString(status) : table(status));
        return status.ready() ? 0 : 1;
    }

    private String table(StackStatus status) {
        if (status.services().isEmpty()) {
            return "The marketplace does not run. To start it: ./market run";
        }
        StringBuilder table = new StringBuilder();
        table.append(
                status.ready() ? "The marketplace is ready: " + status.gateway() : "The marketplace is not ready.");
        table.append("%n%n".formatted());
        for (Map.Entry<String, PartStatus> entry : status.services().entrySet()) {
            PartStatus part = entry.getValue();
            table.append("  %-16s %-9s".formatted(entry.getKey(), part.status()));
            if (part.pid() != null) {
                table.append(memory ? " process %-8d".formatted(part.pid()) : " process %d".formatted(part.pid()));
            }
            if (part.residentMebibytes() != null) {
                table.append(" %5d MiB resident, %5d proportional"
                        .formatted(part.residentMebibytes(), part.proportionalMebibytes()));
            }
            table.append("%n".formatted());
        }
        if (memory) {
            table.append("  %-42s %5d MiB resident, %5d proportional%n"
                    .formatted("all of them", sum(status, true), sum(status, false)));
        }
        table.append("%n  champion         %s".formatted(status.champion() == null ? "none yet" : status.champion()));
        return table.toString();
    }

    private static long sum(StackStatus status, boolean resident) {
        return status.services().values().stream()
                .map(part -> resident ? part.residentMebibytes() : part.proportionalMebibytes())
                .mapToLong(value -> value == null ? 0 : value)
                .sum();
    }
}
