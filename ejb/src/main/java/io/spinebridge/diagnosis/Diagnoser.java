package io.spinebridge.diagnosis;

import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.http.HarmlessRead;
import io.spinebridge.tls.SpineTls;
import io.spinebridge.tls.TlsLoader;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows the way from this server to each service of one organisation, step by step. Thread safe; several may go on at once. */
public final class Diagnoser {

    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final String organisation;
    private final SpineSettings settings;
    private final TlsLoader tls;
    private final Surroundings surroundings;

    /**
     * What a diagnosis needs beside the settings.
     *
     * @param clock the time
     * @param proxies Java's idea of proxies; empty when it has none
     * @param longestStep after which a step is given up
     */
    public record Surroundings(Clock clock, Optional<ProxySelector> proxies, Duration longestStep) {

        /** Those of this server. */
        public static Surroundings ofThisServer() {
            return new Surroundings(Clock.systemUTC(), Optional.ofNullable(ProxySelector.getDefault()), LONGEST_STEP);
        }
    }

    /**
     * Diagnoses what these settings make.
     *
     * @param organisation whose they are; empty where there is but one
     * @param settings valid ones
     * @param tls their certificates
     */
    public Diagnoser(String organisation, SpineSettings settings, TlsLoader tls, Surroundings surroundings) {
        this.organisation = organisation;
        this.settings = settings;
        this.tls = tls;
        this.surroundings = surroundings;
    }

    /**
     * Takes all steps.
     *
     * @param service of this service alone, with certificate and directory; of all that are in use when empty
     * @param progress is told each step as soon as it is over
     */
    public Diagnosis diagnose(Optional<SpineService> service, Consumer<Step> progress) {
        Steps steps = new Steps(organisation, new Patience(surroundings.longestStep()), progress);
        boolean certificate = steps.take(
                "module",
                "own certificate",
                new OwnCertificateCheck(tls::usable, settings.asid(), surroundings.clock()));
        for (SpineService each : SpineService.values()) {
            if (service.filter(wanted -> wanted != each).isEmpty()) {
                service(steps, each, certificate);
            }
        }
        new DirectorySteps(settings, tls, new Way(steps, tls.tls(), surroundings, settings.calls())).take(certificate);
        return new Diagnosis(steps.taken());
    }

    private void service(Steps steps, SpineService service, boolean certificate) {
        ServiceAddress address = settings.services().get(service);
        if (address == null) {
            steps.leaveOut(service.key(), "address", "the service is not used: neither ASID nor URL is set");
            return;
        }
        SpineTls own = tls.tls();
        Target target = new Target(service.key(), address.baseUrl(), "spinebridge." + service.key() + ".url");
        Way way = new Way(steps, own, surroundings, settings.calls());
        if (!way.take(target, certificate)) {
            steps.leaveOut(service.key(), "answer", "there is no secure connection");
            return;
        }
        boolean hasStatement = service != SpineService.RETRIEVAL;
        AnswerCheck answer = new AnswerCheck(
                target,
                new HarmlessRead(service, own, settings.calls()),
                hasStatement,
                Map.of("Accept", "application/fhir+json"),
                surroundings.clock());
        steps.take(service.key(), "answer", answer);
        steps.take(service.key(), "clock", new ClockCheck(answer.ahead()));
    }
}
