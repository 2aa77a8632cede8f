package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.AUTISM;
import static io.spinebridge.payara.EditingExamples.CONSENT;
import static io.spinebridge.payara.EditingExamples.CONSENT_ONLY;
import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.NOT_NEEDED;
import static io.spinebridge.payara.EditingExamples.WITHOUT_RECORD;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.harness.EveryRuleKept;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.evidence.Evidence;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interaction of the Reasonable Adjustments API that is a client's, by the number it has in the API's overview. */
@InPayara
@ExtendWith(EveryRuleKept.class)
class EditingInteractionsIT {

    private static final List<String> SEARCH_BY_CATEGORY = List.of(
            "patient=[0-9]{10}", "status=active", "category=[^&]+RARecord-FlagCategory-1%7CNRAF", "_format=json");
    private static final List<String> SEARCH_BY_CODE =
            List.of("patient=[0-9]{10}", "status=current", "code=[^&]+sct%7C1094391000000102", "_format=json");

    /**
     * An interaction.
     *
     * @param number in the overview
     * @param method HTTP method
     * @param path path and query below the base, as a regular expression
     * @param id interaction id, without what they all begin with
     * @param status of a success
     * @param header which the interaction needs beside those of all; empty for none
     * @param call leads to the interaction
     */
    record Interaction(
            String number,
            String method,
            String path,
            String id,
            int status,
            String header,
            Consumer<ReasonableAdjustments> call) {

        @Override
        public String toString() {
            return number + ": " + method + " " + path;
        }
    }

    static Stream<Interaction> interactions() {
        return Stream.of(searches(), creations(), updates(), instanceReads()).flatMap(all -> all);
    }

    private static Stream<Interaction> searches() {
        return Stream.of(
                new Interaction(
                        "1",
                        "GET",
                        query("Consent", SEARCH_BY_CATEGORY),
                        "Consent.read:1",
                        200,
                        "",
                        spine -> spine.consent(WITH_RECORD)),
                new Interaction(
                        "2",
                        "GET",
                        query("Flag", SEARCH_BY_CATEGORY),
                        "Flag.read:1",
                        200,
                        "",
                        spine -> spine.adjustments(WITH_RECORD)),
                new Interaction(
                        "3",
                        "GET",
                        query("List", SEARCH_BY_CODE),
                        "List.read:1",
                        200,
                        "",
                        EditingInteractionsIT::impairments),
                new Interaction(
                        "4",
                        "GET",
                        query("UnderlyingConditions", SEARCH_BY_CATEGORY),
                        "UnderlyingConditions.read:1",
                        200,
                        "",
                        EditingInteractionsIT::underlying),
                new Interaction(
                        "5",
                        "GET",
                        query("ThresholdCode", SEARCH_BY_CATEGORY),
                        "ThresholdCode.read:1",
                        200,
                        "",
                        spine -> spine.conditions(WITH_RECORD, ConditionKind.THRESHOLD)));
    }

    private static Stream<Interaction> creations() {
        return Stream.of(
                new Interaction(
                        "6",
                        "POST",
                        "/Consent",
                        "Consent.write:1",
                        201,
                        "Prefer",
                        spine -> spine.recordConsent(WITHOUT_RECORD, CONSENT)),
                new Interaction(
                        "7",
                        "POST",
                        "/Flag",
                        "Flag.write:1",
                        201,
                        "Prefer",
                        spine -> spine.addAdjustment(WITH_RECORD, EASY_READ)),
                new Interaction(
                        "8",
                        "POST",
                        "/List",
                        "List.write:1",
                        201,
                        "Prefer",
                        spine -> spine.addCondition(CONSENT_ONLY, Conditions.none(ConditionKind.IMPAIRMENT), LEARNING)),
                new Interaction(
                        "9",
                        "POST",
                        "/UnderlyingConditions",
                        "UnderlyingConditions.write:1",
                        201,
                        "Prefer",
                        spine -> spine.addCondition(
                                CONSENT_ONLY, Conditions.none(ConditionKind.UNDERLYING_CONDITION), AUTISM)));
    }

    private static Stream<Interaction> updates() {
        return Stream.of(
                new Interaction(
                        "10",
                        "PUT",
                        "/Consent/[^/]+",
                        "Consent.write:1",
                        200,
                        "If-Match",
                        spine -> spine.withdrawConsent(WITH_RECORD, consent(spine), NOT_NEEDED)),
                new Interaction(
                        "11",
                        "PUT",
                        "/Flag/[^/]+",
                        "Flag.write:1",
                        200,
                        "If-Match",
                        spine -> spine.removeAdjustment(WITH_RECORD, adjustment(spine), NOT_NEEDED)),
                new Interaction(
                        "12, adding",
                        "PUT",
                        "/List/[^/]+",
                        "List.write:1",
                        200,
                        "If-Match",
                        spine -> spine.addCondition(WITH_RECORD, impairments(spine), LEARNING)),
                new Interaction(
                        "12, adding the threshold",
                        "PUT",
                        "/List/[^/]+",
                        "List.write:1",
                        200,
                        "If-Match",
                        EditingInteractionsIT::replaceThreshold),
                new Interaction(
                        "12, removing",
                        "PUT",
                        "/List/[^/]+",
                        "List.write:1",
                        200,
                        "If-Match",
                        spine -> removeLast(spine, impairments(spine))),
                new Interaction(
                        "13, adding",
                        "PUT",
                        "/UnderlyingConditions/[^/]+",
                        "UnderlyingConditions.write:1",
                        200,
                        "If-Match",
                        spine -> spine.addCondition(WITH_RECORD, underlying(spine), EditingExamples.DEMENTIA)),
                new Interaction(
                        "13, removing",
                        "PUT",
                        "/UnderlyingConditions/[^/]+",
                        "UnderlyingConditions.write:1",
                        200,
                        "If-Match",
                        spine -> removeLast(spine, underlying(spine))),
                new Interaction(
                        "14",
                        "POST",
                        "/(\\$|%24)removerarecord",
                        "removerarecord.write:1",
                        200,
                        "",
                        spine -> spine.removeRecord(WITH_RECORD, NOT_NEEDED)));
    }

    private static Stream<Interaction> instanceReads() {
        return Stream.of(
                new Interaction(
                        "15, unchanged",
                        "GET",
                        "/Consent/[^/]+",
                        "Consent.read:1",
                        304,
                        "If-None-Match",
                        spine -> spine.reread(consent(spine))),
                new Interaction(
                        "15, unchanged",
                        "GET",
                        "/Flag/[^/]+",
                        "Flag.read:1",
                        304,
                        "If-None-Match",
                        spine -> spine.reread(adjustment(spine))),
                new Interaction(
                        "15, unchanged",
                        "GET",
                        "/List/[^/]+",
                        "List.read:1",
                        304,
                        "If-None-Match",
                        spine -> spine.reread(impairments(spine))),
                new Interaction(
                        "15, changed", "GET", "/Consent/[^/]+", "Consent.read:1", 200, "If-None-Match", spine -> {
                            Consent known = consent(spine);
                            spine.withdrawConsent(WITH_RECORD, known, NOT_NEEDED);
                            assertThat(spine.reread(known).unchanged()).isFalse();
                        }),
                new Interaction("15, changed", "GET", "/Flag/[^/]+", "Flag.read:1", 200, "If-None-Match", spine -> {
                    Adjustment known = adjustment(spine);
                    spine.removeAdjustment(WITH_RECORD, known, NOT_NEEDED);
                    assertThat(spine.reread(known).unchanged()).isFalse();
                }),
                new Interaction("15, changed", "GET", "/List/[^/]+", "List.read:1", 200, "If-None-Match", spine -> {
                    Conditions known = impairments(spine);
                    spine.addCondition(WITH_RECORD, known, LEARNING);
                    assertThat(spine.reread(known).unchanged()).isFalse();
                }));
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void keepsEveryRuleOfTheInteraction(Interaction interaction) throws IOException {
        interaction.call().accept(HostAdjustments.asEditor());

        assertThat(PayaraForTests.simulator().evidence()).anySatisfy(request -> {
            assertThat(request.method()).isEqualTo(interaction.method());
            assertThat(request.uri()).matches(".*/STU3" + interaction.path());
            assertThat(request.header("InteractionID")).isEqualTo("urn:nhs:names:services:raflags:" + interaction.id());
            assertThat(request.status()).isEqualTo(interaction.status());
            assertThat(interaction.header().isEmpty()
                            || !request.header(interaction.header()).isEmpty())
                    .isTrue();
        });
        assertThat(PayaraForTests.simulator().evidence())
                .extracting(Evidence::status)
                .allMatch(status -> status < 400);
    }

    private static Consent consent(ReasonableAdjustments spine) {
        return spine.consent(WITH_RECORD).active().orElseThrow();
    }

    private static Adjustment adjustment(ReasonableAdjustments spine) {
        return spine.adjustments(WITH_RECORD).entries().get(0);
    }

    private static Conditions impairments(ReasonableAdjustments spine) {
        return spine.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT);
    }

    private static Conditions underlying(ReasonableAdjustments spine) {
        return spine.conditions(WITH_RECORD, ConditionKind.UNDERLYING_CONDITION);
    }

    private static void removeLast(ReasonableAdjustments spine, Conditions known) {
        spine.removeCondition(
                WITH_RECORD, known, known.entries().get(known.entries().size() - 1), NOT_NEEDED);
    }

    private static void replaceThreshold(ReasonableAdjustments spine) {
        Conditions known = impairments(spine);
        Conditions without = spine.removeCondition(
                WITH_RECORD,
                known,
                known.entries().stream()
                        .filter(entry -> entry.isThreshold())
                        .findFirst()
                        .orElseThrow(),
                NOT_NEEDED);
        assertThat(spine.read(WITH_RECORD).thresholdMet()).isFalse();
        spine.addCondition(WITH_RECORD, without, NewCondition.threshold());
        assertThat(spine.read(WITH_RECORD).thresholdMet()).isTrue();
    }

    /** These parameters and no other, in whatever order. */
    private static String query(String type, List<String> parameters) {
        return "/" + type + "\\?"
                + parameters.stream()
                        .map(parameter -> "(?=(.*&)?" + parameter + "(&|$))")
                        .collect(Collectors.joining()) + "[^&]+(&[^&]+){" + (parameters.size() - 1) + "}";
    }
}
