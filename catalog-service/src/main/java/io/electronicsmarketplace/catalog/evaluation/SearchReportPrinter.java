package io.electronicsmarketplace.catalog.evaluation;

import java.io.PrintWriter;

/** The report as a table for people. */
final class SearchReportPrinter {

    private SearchReportPrinter() {}

    static void print(SearchReport report, PrintWriter out) {
        out.printf("queries            %8d%n", report.queries());
        out.printf("nDCG@10            %8.4f%n", report.ndcg10());
        out.printf("nDCG@10, rated     %8.4f%n", report.ndcg10Rated());
        out.printf("MRR@10             %8.4f%n", report.mrr10());
        out.printf("without result     %7.1f%%%n", report.zeroResultShare() * 100);
        out.printf("latency p50        %8.2f ms%n", report.latency().p50());
        out.printf("latency p99        %8.2f ms%n", report.latency().p99());
        out.flush();
    }
}
