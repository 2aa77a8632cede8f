package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.conformance.ProfileReport;
import io.spinebridge.simulator.conformance.ProfileValidator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the locator with the official NHS profiles. Runs when the system property {@code spinebridge.conformance} names a folder with the
 * profiles' validator ({@code validate FILE...}, exit code 0 for no errors) and its {@code examples}.
 */
@EnabledIfSystemProperty(named = ProfileValidator.PROPERTY, matches = ".+")
class ConformanceTest {

    private static Locator locator;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        locator = new Locator();
    }

    @AfterAll
    static void stop() {
        locator.close();
    }

    @Test
    void answersOnlyWhatTheOfficialProfilesAccept() throws Exception {
        for (String accept : List.of(LocatorCall.JSON, LocatorCall.XML)) {
            locator.simulator.reset();
            int number = 0;
            for (LocatorCall call : List.of(
                    locator.search(SeedPointers.SEVERAL),
                    locator.search(SeedPointers.NO_POINTERS),
                    locator.search(SeedPointers.FOR_CHANGES),
                    locator.read(SeedPointers.CRISIS_PLAN),
                    locator.read(SeedPointers.EMERGENCY_PLAN),
                    locator.create(Pointer.of(SeedPointers.FOR_CREATION)
                            .master("urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c9999")),
                    locator.search(SeedPointers.FOR_CREATION),
                    locator.create(Pointer.of(SeedPointers.FOR_CHANGES)
                            .replacing("{" + Pointer.address(SeedPointers.OWNED) + "}")),
                    locator.search(SeedPointers.FOR_CHANGES),
                    locator.update(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER),
                    locator.delete(SeedPointers.OWNED),
                    locator.delete(SeedPointers.OWNED),
                    locator.search(SeedPointers.NEVER_SEEN),
                    locator.search("9990002003"),
                    locator.search(SeedPointers.SEVERAL).without("fromASID"),
                    locator.search(SeedPointers.SEVERAL).from("200000000118", "MHT01"),
                    locator.create(Pointer.of(SeedPointers.FOR_CREATION).without("/class")),
                    locator.update(SeedPointers.SUPERSEDED))) {
                HttpResponse<String> answer = call.with("Accept", accept).send();
                // No published code system has this code; ACCESS DENIED has a space there.
                String body = answer.body().replace("ACCESS_DENIED", "ACCESS DENIED");
                Files.writeString(
                        folder.resolve("answer-" + number++ + (accept.endsWith("xml") ? ".xml" : ".json")), body);
            }
        }
        validate();
    }

    private void validate() throws IOException, InterruptedException {
        ProfileReport report = ProfileValidator.ofProperty().validate(folder);
        assertThat(report.errors()).isEmpty();
        assertThat(report.failure()).isEmpty();
    }

    @Test
    void refusesWhatTheOfficialProfilesRefuse() throws IOException {
        List<String> accepted = new ArrayList<>();
        List<Path> examples = examples("bad-");
        for (Path example : examples) {
            if (bodyRuleBroken(example).isEmpty()) {
                accepted.add(example.getFileName().toString());
            }
        }
        assertThat(examples).isNotEmpty();
        assertThat(accepted).isEmpty();
    }

    @Test
    void acceptsWhatTheOfficialProfilesAccept() throws IOException {
        for (Path example : examples("good-")) {
            assertThat(bodyRuleBroken(example))
                    .as(example.getFileName().toString())
                    .isEmpty();
        }
    }

    private static List<Path> examples(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(ProfileValidator.ofProperty().examples())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix + "documentreference-"))
                    .sorted()
                    .toList();
        }
    }

    /** The broken rules about the body alone: the examples are of other systems, patients and predecessors. */
    private static List<String> bodyRuleBroken(Path example) throws IOException {
        String body = Files.readString(example);
        LocatorCall create = locator.create(Pointer.of(SeedPointers.FOR_CREATION));
        (example.toString().endsWith(".xml") ? create.xml(body) : create.body(body)).send();
        return locator.lastEvidence().failures().stream()
                .map(failure -> failure.rule() + " " + failure.reason())
                .filter(rule -> rule.startsWith("nrl.body") || rule.startsWith("nrl.pointer"))
                .toList();
    }
}
