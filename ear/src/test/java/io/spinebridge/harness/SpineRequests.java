package io.spinebridge.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.evidence.Evidence;
import java.util.List;

/** What the Spine was asked, in order. */
public final class SpineRequests {

    private SpineRequests() {}

    /** Changes alone. */
    public static List<Evidence> changes() {
        return PayaraForTests.simulator().evidence().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    /** All requests as the names of their interactions. */
    public static List<String> interactions() {
        return PayaraForTests.simulator().evidence().stream()
                .map(Evidence::interaction)
                .toList();
    }

    /** All changes as the names of their interactions, and the statuses of their answers. */
    public static List<String> changesInWords() {
        return changes().stream()
                .map(request -> request.interaction() + " " + request.status())
                .toList();
    }

    /** Demands that every request kept every rule, and that none had the trace id of another; the National Record Locator knows none. */
    public static void allKeptTheRules() {
        List<Evidence> all = PayaraForTests.simulator().evidence();
        assertThat(all).allSatisfy(request -> assertThat(request.failures()).isEmpty());
        assertThat(all)
                .extracting(request -> request.header("TraceID"))
                .filteredOn(id -> !id.isEmpty())
                .doesNotHaveDuplicates();
    }

    /** Forgets what was asked so far. */
    public static void forget() {
        PayaraForTests.simulator().clearEvidence();
    }
}
