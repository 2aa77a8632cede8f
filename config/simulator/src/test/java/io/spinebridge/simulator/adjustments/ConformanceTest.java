package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spinebridge.simulator.conformance.ProfileReport;
import io.spinebridge.simulator.conformance.ProfileValidator;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.service.SpineRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the simulator with the official NHS profiles. Runs when the system property {@code spinebridge.conformance} names
 * a folder with the profiles' validator ({@code validate FILE...}, exit code 0 for no errors) and its {@code examples}.
 */
class ConformanceTest {
    private static final String PATIENT = SeedPatients.FOR_CHANGES;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findTheValidator() {
        String named = System.getProperty(ProfileValidator.PROPERTY);
        assumeTrue(
                named != null,
                "Set -D" + ProfileValidator.PROPERTY + " to compare the simulator with the official profiles");
    }

    @Test
    void answersOnlyWhatTheOfficialProfilesAccept() throws Exception {
        for (Format format : Format.values()) {
            Harness spine = new Harness(format);
            for (String patient : SeedPatients.descriptions().keySet()) {
                boolean odd = patient.equals(SeedPatients.ODD_RECORD);
                if (!odd) {
                    searches(spine, patient, "seeded");
                }
            }
            writes(spine);
            spine.service.use(AdjustmentsOptions.defaults().withThresholdSynthesised(true));
            save(spine, "synthesised", spine.search("ThresholdCode", SeedPatients.CONSENT_ONLY));
            save(spine, "capabilities", spine.get("/metadata"));
            save(spine, "refused", spine.post("/Consent", Bodies.consent(SeedPatients.CONSENT_ONLY)));
            save(spine, "not-found", spine.get("/Flag/unknown"));
            save(spine, "no-if-match", spine.put("/Flag/unknown", null, Bodies.flag(PATIENT)));
        }
        validate();
    }

    private void writes(Harness spine) throws IOException {
        String created = SeedPatients.FOR_CREATION;
        save(spine, "create-consent", spine.post("/Consent", Bodies.consent(created)));
        save(spine, "create-flag", spine.post("/Flag", Bodies.flag(created)));
        Answer list = spine.post(
                "/List", Bodies.list(created, Bodies.condition(created, "c1"), Bodies.condition(created, "c2")));
        save(spine, "create-list", list);
        ListResource body = list.as(ListResource.class);
        Bodies.remove(body, "c1");
        save(spine, "update-list", spine.put(RecordPart.LIST, body));
        Flag flag = spine.search("Flag", PATIENT).found(Flag.class).get(0);
        flag.setStatus(Flag.FlagStatus.INACTIVE).addExtension(Bodies.removalReason());
        save(spine, "update-flag", spine.put(RecordPart.FLAG, flag));
        Consent consent = spine.search("Consent", PATIENT).only(Consent.class);
        consent.setStatus(Consent.ConsentState.INACTIVE).addExtension(Bodies.removalReason());
        save(spine, "update-consent", spine.put(RecordPart.CONSENT, consent));
        save(spine, "removed", spine.post("/$removerarecord", Bodies.removal(created)));
        spine.post("/$removerarecord", Bodies.removal(SeedPatients.REMOVED_CONDITIONS));
        spine.post("/$removerarecord", Bodies.removal(SeedPatients.BEST_INTEREST));
        for (String patient : List.of(created, PATIENT, SeedPatients.REMOVED_CONDITIONS, SeedPatients.BEST_INTEREST)) {
            int number = 0;
            for (IBaseResource resource : spine.service.resources(patient)) {
                save(spine, "stored-" + patient + "-" + number++, resource);
            }
        }
    }

    private void searches(Harness spine, String patient, String when) throws IOException {
        for (RecordPart part : RecordPart.values()) {
            save(spine, when + "-" + part.path() + "-" + patient, spine.search(part.path(), patient));
        }
    }

    private void save(Harness spine, String name, Answer answer) throws IOException {
        assertThat(answer.resource()).as(name).isNotNull();
        save(spine, name, answer.resource());
    }

    private void save(Harness spine, String name, IBaseResource resource) throws IOException {
        Files.write(folder.resolve(name + "." + spine.format.parameter), spine.bytes(resource));
    }

    private void validate() throws IOException, InterruptedException {
        ProfileReport report = ProfileValidator.ofProperty().validate(folder);
        assertThat(report.errors()).isEmpty();
        assertThat(report.failure()).isEmpty();
    }

    @Test
    void refusesWhatTheOfficialProfilesRefuse() throws IOException {
        List<String> accepted = new ArrayList<>();
        int examples = 0;
        for (Path example : examples("bad-")) {
            examples++;
            if (refusal(example).isEmpty()) {
                accepted.add(example.getFileName().toString());
            }
        }
        assertThat(examples).isPositive();
        assertThat(accepted).isEmpty();
    }

    @Test
    void acceptsWhatTheOfficialProfilesAccept() throws IOException {
        for (Path example : examples("good-")) {
            assertThat(refusal(example)).as("%s", example.getFileName()).isEmpty();
        }
    }

    private static List<Path> examples(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(ProfileValidator.ofProperty().examples())) {
            return files.filter(
                            file -> file.getFileName().toString().matches(prefix + "(consent|flag|list|parameters)-.*"))
                    .sorted()
                    .toList();
        }
    }

    /** By the rules about the body alone: the examples are of all ages and states. */
    private static Optional<Refusal> refusal(Path example) throws IOException {
        String name = example.getFileName().toString();
        Harness spine = new Harness(name.endsWith(".xml") ? Format.XML : Format.JSON);
        String path = name.contains("consent") ? "/Consent" : name.contains("flag") ? "/Flag" : "/List";
        path = name.contains("parameters") ? "/$removerarecord" : path;
        String text = Files.readString(example, StandardCharsets.UTF_8);
        SpineRequest request = spine.request("POST", path, text.getBytes(StandardCharsets.UTF_8));
        List<Rule> rules = new BodyRules(Harness.CONTEXT, spine.service::options).all();
        return rules.stream()
                .flatMap(rule -> rule.check().test(request).stream())
                .findFirst();
    }
}
