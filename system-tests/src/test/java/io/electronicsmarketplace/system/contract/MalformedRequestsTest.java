package io.electronicsmarketplace.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.system.SystemTest;
import io.electronicsmarketplace.system.client.Answer;
import io.electronicsmarketplace.system.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever nonsense arrives, the answer is 4xx as problem details; never a 5xx, a stack or a name of a class. */
class MalformedRequestsTest extends SystemTest {
    private static final int REQUESTS = 1_000;
    private static final long SEED = 3;

    @Test
    void thousandMalformedRequests_overAllOperations_areAnsweredWithProblems() {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(15);
        List<Malformed> requests = requests(operations);
        // An admin, a buyer who sells, and nobody in particular.
        List<Api> senders = List.of(
                signedIn("root").api(), signedIn("ada").api(), newVisitor().api());

        var wrong = new ArrayList<String>();
        Map<Integer, Integer> byStatus = new TreeMap<>();
        for (int i = 0; i < requests.size(); i++) {
            Malformed request = requests.get(i);
            Answer answer = send(senders.get(i % senders.size()), request);
            byStatus.merge(answer.status(), 1, Integer::sum);
            String fault = fault(answer);
            if (!fault.isEmpty()) {
                wrong.add(fault + "\n    " + request + "\n    " + answer);
            }
        }
        System.out.printf(
                "%d malformed requests over %d operations: %s%n", requests.size(), operations.size(), byStatus);

        assertThat(wrong).isEmpty();
    }

    /** A service's own document and the joined one may tell of the same operation. */
    private List<Operation> operations() {
        var byName = new TreeMap<String, Operation>();
        for (JsonNode document : OpenApiDocuments.of(gateway)) {
            Operation.of(document).forEach(operation -> byName.put(operation.toString(), operation));
        }
        return List.copyOf(byName.values());
    }

    /** Each operation's own, again and again with other random choices, until there are enough. */
    private static List<Malformed> requests(List<Operation> operations) {
        var generator = new MalformedRequests(SEED);
        var requests = new ArrayList<Malformed>();
        while (requests.size() < REQUESTS) {
            operations.forEach(operation -> requests.addAll(generator.of(operation)));
        }
        return requests;
    }

    private static Answer send(Api sender, Malformed request) {
        Api api = sender;
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            api = api.with(header.getKey(), header.getValue());
        }
        return api.send(request.method(), request.path(), request.body(), request.contentType());
    }

    private static String fault(Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500) {
            return "not a 4xx";
        }
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return "not problem details";
        }
        return answer.text().contains("Exception") || answer.text().contains("io.electronicsmarketplace")
                ? "tells about the inside"
                : "";
    }
}
