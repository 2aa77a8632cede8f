package io.spinebridge.demonstration;

import io.spinebridge.environment.Account;
import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A nurse reads a test patient's record on the page; tells in plain words what happened on the way. */
final class Demonstration {

    private final LocalEnvironment environment;
    private final URI page;
    private final PrintStream out;

    Demonstration(LocalEnvironment environment, URI page, PrintStream out) {
        this.environment = environment;
        this.page = page;
        this.out = out;
    }

    /**
     * Does it.
     *
     * @throws EnvironmentException when the record was not read, or broke a rule of the Spine on the way
     */
    void run() throws IOException, InterruptedException {
        environment.spine().simulator().clearEvidence();
        Account nurse = environment.accounts().viewer();
        Clinician clinician = new Clinician(page);
        clinician.signIn(nurse);
        Browser shown = clinician.lookUp(SeedPatients.FULL_RECORD);
        if (shown.status() != 200 || shown.page().select("#adjustments").isEmpty()) {
            throw new EnvironmentException("The page did not show the record, but (HTTP " + shown.status() + "): "
                    + shown.page().select("main").text());
        }
        List<Evidence> requests = environment.spine().simulator().evidence();
        tellTheWay(nurse, requests);
        tellTheRecord(shown.page());
        requireAllPassed(requests);
    }

    private void tellTheWay(Account nurse, List<Evidence> requests) {
        out.println();
        out.println("What just happened");
        out.println("  " + nurse.description().replaceAll(":.*", "") + ", role profile " + nurse.name()
                + ", signed in at " + page);
        out.println("  and asked for the reasonable adjustments of a test patient, " + SeedPatients.FULL_RECORD + ".");
        out.println("  The page asked the EJB, and the EJB asked the Spine (here: the simulator) over mutual TLS:");
        for (Evidence request : requests) {
            out.printf(
                    "    %-28s %s %s, HTTP %d, %d checks passed, %d failed%n",
                    request.interaction(),
                    request.method(),
                    request.tlsProtocol(),
                    request.status(),
                    count(request, Verdict.Outcome.PASSED),
                    request.failures().size());
        }
        long passed = requests.stream()
                .mapToLong(request -> count(request, Verdict.Outcome.PASSED))
                .sum();
        long failed = requests.stream()
                .mapToLong(request -> request.failures().size())
                .sum();
        out.println(
                "  The simulator made " + (passed + failed) + " checks of certificate, headers, token and parameters: "
                        + (failed == 0 ? "all passed." : failed + " FAILED."));
    }

    private void tellTheRecord(Document record) {
        Elements entries = record.select("main section .sb-entries > li");
        if (entries.isEmpty()) {
            throw new EnvironmentException("The page shows a record without entries.");
        }
        out.println();
        out.println("What the page shows, in short");
        for (Element part : record.select("main nav li")) {
            out.println("  " + part.text());
        }
        for (Element entry : entries) {
            Element category = entry.closest(".sb-category:has(h3)");
            String heading = category == null
                    ? entry.closest("section:has(h2)").select("h2").first().text()
                    : category.select("h3").first().text();
            out.println("    " + heading + ": " + entry.select("p").first().text());
        }
    }

    private static long count(Evidence request, Verdict.Outcome outcome) {
        return request.verdicts().stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    private static void requireAllPassed(List<Evidence> requests) {
        if (requests.isEmpty()) {
            throw new EnvironmentException("The simulator received no request.");
        }
        for (Evidence request : requests) {
            if (!request.passed()) {
                throw new EnvironmentException("The simulator found fault with a request: " + request.failures());
            }
        }
    }
}
