package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final int EDITORS = 8;

    private final Harness spine = new Harness(Format.JSON);
    private final ExecutorService threads = Executors.newFixedThreadPool(EDITORS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void letsExactlyOneOfSeveralEditorsWin() throws Exception {
        ListResource list = spine.search("List", SeedPatients.FOR_CHANGES).only(ListResource.class);
        String tag = "W/\"" + list.getMeta().getVersionId() + "\"";
        List<SpineRequest> requests = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            ListResource mine = list.copy();
            Bodies.add(mine, Bodies.condition(SeedPatients.FOR_CHANGES, "editor-" + i));
            requests.add(request("PUT", "/List/" + list.getIdElement().getIdPart(), mine, "If-Match", tag));
        }

        List<SpineAnswer> answers = performAtOnce(requests);

        assertThat(answers).extracting(SpineAnswer::status).containsOnlyOnce(200);
        assertThat(answers)
                .extracting(SpineAnswer::status)
                .filteredOn(status -> status == 409)
                .hasSize(EDITORS - 1);
        assertThat(Bodies.localIds(
                        spine.search("List", SeedPatients.FOR_CHANGES).only(ListResource.class)))
                .filteredOn(id -> id.startsWith("editor-"))
                .hasSize(1);
    }

    @Test
    void recordsOneConsentWhenSeveralArriveTogether() throws Exception {
        List<SpineRequest> requests = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            requests.add(request("POST", "/Consent", Bodies.consent(SeedPatients.FOR_CREATION)));
        }

        List<SpineAnswer> answers = performAtOnce(requests);

        assertThat(answers).extracting(SpineAnswer::status).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(SpineAnswer::status)
                .filteredOn(status -> status == 422)
                .hasSize(EDITORS - 1);
        assertThat(spine.service.resources(SeedPatients.FOR_CREATION)).hasSize(1);
    }

    @Test
    void answersReadersWhileEditorsWrite() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            boolean writer = i % 2 == 0;
            work.add(() -> {
                int answered = 0;
                for (int round = 0; round < 25; round++) {
                    Answer answer = writer
                            ? spine.post("/Flag", Bodies.flag(SeedPatients.FOR_CREATION))
                            : spine.search("Flag", SeedPatients.FOR_CREATION);
                    answered += answer.status() / 100 == 2 ? 1 : 0;
                }
                return answered;
            });
        }
        for (Future<Integer> answered : threads.invokeAll(work)) {
            assertThat(answered.get()).isEqualTo(25);
        }
        assertThat(spine.search("Flag", SeedPatients.FOR_CREATION).found(Flag.class))
                .hasSize(25 * EDITORS / 2);
    }

    /** Every rule has passed for all of them: only the change itself is left to decide. */
    private List<SpineAnswer> performAtOnce(List<SpineRequest> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(EDITORS);
        List<Future<SpineAnswer>> running = new ArrayList<>();
        for (SpineRequest request : requests) {
            assertThat(spine.service.rules())
                    .noneMatch(rule -> rule.check().apply(request).isPresent());
            running.add(threads.submit(() -> {
                start.await();
                return spine.service.perform(request);
            }));
        }
        List<SpineAnswer> answers = new ArrayList<>();
        for (Future<SpineAnswer> answer : running) {
            answers.add(answer.get());
        }
        return answers;
    }

    private SpineRequest request(String method, String path, IBaseResource body, String... headers) {
        String text = Harness.CONTEXT.newJsonParser().encodeResourceToString(body);
        return spine.request(method, path, text.getBytes(StandardCharsets.UTF_8), headers);
    }
}
