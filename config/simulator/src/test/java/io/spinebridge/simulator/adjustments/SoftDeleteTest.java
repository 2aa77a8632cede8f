package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Updates of Consents and Flags, which can only remove them. */
@ParameterizedClass
@EnumSource(Format.class)
class SoftDeleteTest {
    private static final String PATIENT = SeedPatients.FOR_CHANGES;

    private final Harness spine;
    private Flag flag;

    SoftDeleteTest(Format format) {
        this.spine = new Harness(format);
    }

    @BeforeEach
    void readAFlag() {
        flag = spine.search("Flag", PATIENT).found(Flag.class).get(1);
    }

    @Test
    void removesAFlagAndKeepsItsHistory() {
        spine.clock.advance(Duration.ofMinutes(5));

        Answer answer = spine.put(RecordPart.FLAG, inactive(flag));

        assertThat(answer.status()).isEqualTo(200);
        Flag kept = answer.as(Flag.class);
        assertThat(kept.getStatus()).isEqualTo(Flag.FlagStatus.INACTIVE);
        assertThat(kept.getIdElement().getIdPart())
                .isEqualTo(flag.getIdElement().getIdPart());
        assertThat(kept.getMeta().getVersionId()).isNotEqualTo(flag.getMeta().getVersionId());
        assertThat(answer.headers())
                .containsEntry("ETag", "W/\"" + kept.getMeta().getVersionId() + "\"")
                .containsEntry("Last-Modified", "Mon, 02 Mar 2026 10:20:30 GMT")
                .doesNotContainKey("Location");
        assertThat(activities(kept.getContained())).containsExactly("CREATE", "UPDATE");
        Provenance update = (Provenance) kept.getContained().get(1);
        assertThat(((Reference) update.getAgentFirstRep().getWho()).getReference())
                .endsWith("/555254240100");
        assertThat(spine.search("Flag", PATIENT).found(Flag.class)).hasSize(4);
    }

    @Test
    void acceptsAFlagReturnedWithoutItsProvenance() {
        flag.getContained().clear();

        Flag kept = spine.put(RecordPart.FLAG, inactive(flag)).as(Flag.class);

        assertThat(activities(kept.getContained())).containsExactly("CREATE", "UPDATE");
    }

    @Test
    void removesTheWholeRecordWithItsConsentBeforeItAnswers() {
        Consent consent = spine.search("Consent", PATIENT).only(Consent.class);
        consent.setStatus(Consent.ConsentState.INACTIVE).addExtension(Bodies.removalReason());

        Answer answer = spine.put(RecordPart.CONSENT, consent);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(activities(answer.as(Consent.class).getContained())).containsExactly("CREATE", "UPDATE");
        for (RecordPart part : RecordPart.values()) {
            assertThat(spine.search(part.path(), PATIENT).bundle().getTotal())
                    .as("%s", part)
                    .isZero();
        }
        assertThat(spine.post("/Consent", Bodies.consent(PATIENT)).status()).isEqualTo(201);
    }

    @Test
    void givesEveryPartOfARemovedRecordTheReasonOfItsConsent() {
        Consent consent = spine.search("Consent", PATIENT).only(Consent.class);
        consent.setStatus(Consent.ConsentState.INACTIVE).addExtension(Bodies.removalReason());
        spine.put(RecordPart.CONSENT, consent);

        List<Flag> flags = stored(Flag.class);
        assertThat(flags).hasSize(5).allSatisfy(removed -> {
            assertThat(removed.getStatus()).isEqualTo(Flag.FlagStatus.INACTIVE);
            assertThat(RemovalReason.of(removed.getExtension()).orElseThrow().comment())
                    .isEqualTo("no longer needed");
            assertThat(activities(removed.getContained())).containsExactly("CREATE", "UPDATE");
        });
        List<ListResource> lists = stored(ListResource.class);
        assertThat(lists).hasSize(2).allSatisfy(list -> {
            assertThat(list.getStatus()).isEqualTo(ListResource.ListStatus.RETIRED);
            assertThat(list.getEntry()).allMatch(ListResource.ListEntryComponent::getDeleted);
            assertThat(ListContent.of(list).conditions()).isNotEmpty().allSatisfy(condition -> {
                assertThat(condition.getClinicalStatus()).isEqualTo(Condition.ConditionClinicalStatus.INACTIVE);
                assertThat(RemovalReason.of(condition.getExtension())).isPresent();
                assertThat(ListContent.of(list).provenances(condition, "UPDATE"))
                        .hasSize(1);
            });
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void refusesAnUpdateWithoutIfMatch(String ifMatch) {
        spine.put(path(flag), ifMatch, inactive(flag))
                .isRefused(412, "invalid", "PRECONDITION_FAILED")
                .by("ra.update.if-match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25777f7d", "\"25777f7d\"", "W/25777f7d", "*", "W/\"\"", "W/\"25777f7d\u201d"})
    void refusesAnIfMatchThatIsNoWeakEntityTag(String ifMatch) {
        spine.put(path(flag), ifMatch, inactive(flag))
                .isRefused(400, "invalid", "MISSING_OR_INVALID_HEADER")
                .by("ra.update.if-match");
    }

    @Test
    void refusesAnUpdateOfAnOlderVersion() {
        spine.put(path(flag), "W/\"25777f7d-27bc\"", inactive(flag))
                .isRefused(409, "forbidden", "CONFLICT")
                .by("ra.update.version");
        assertThat(spine.search("Flag", PATIENT).found(Flag.class)).hasSize(5);
    }

    @Test
    void refusesAnUpdateOfWhatDoesNotExist() {
        flag.setId("unknown");

        spine.put("/Flag/unknown", "W/\"1\"", inactive(flag))
                .isRefused(404, "not-found", "NO_RECORD_FOUND")
                .by("ra.id.known");
    }

    @Test
    void doesNotFindAFlagUnderAnotherPath() {
        Consent consent = spine.search("Consent", PATIENT).only(Consent.class);
        consent.setId(flag.getIdElement().getIdPart());

        spine.put("/Consent/" + consent.getIdElement().getIdPart(), "W/\"1\"", consent)
                .by("ra.id.known");
    }

    @Test
    void refusesABodyWithAnotherIdThanTheUrlUnlessToldNotToMind() {
        String path = path(flag);
        Flag body = inactive(flag);
        body.setId("other");
        String ifMatch = "W/\"" + flag.getMeta().getVersionId() + "\"";

        spine.put(path, ifMatch, body).isRefused(400, "invalid", "BAD_REQUEST").by("ra.body.id");
        spine.service.use(AdjustmentsOptions.defaults().withIdsMustAgree(false));
        assertThat(spine.put(path, ifMatch, body).status()).isEqualTo(200);
    }

    @Test
    void acceptsABodyWithoutId() {
        String path = path(flag);
        // HAPI ties the Provenance's target to the Flag it came with, and would contain a Flag without id in itself.
        References.detach(flag);
        flag.setId((String) null);

        Answer answer = spine.put(path, "W/\"" + flag.getMeta().getVersionId() + "\"", inactive(flag));
        assertThat(answer.as(Flag.class).getIdElement().getIdPart()).isEqualTo(path.substring("/Flag/".length()));
    }

    @Test
    void refusesToRemoveTwice() {
        Flag removed = spine.put(RecordPart.FLAG, inactive(flag)).as(Flag.class);

        spine.put(RecordPart.FLAG, removed)
                .isRefused(422, "business-rule", "INVALID_REQUEST_STATE")
                .by("ra.update.state");
    }

    @Test
    void refusesToRemoveWithoutReason() {
        flag.setStatus(Flag.FlagStatus.INACTIVE);

        refusedAsChange(flag).saying("RemovalReason");
    }

    @Test
    void refusesAnyOtherChange() {
        changed(body -> body.setStatus(Flag.FlagStatus.ACTIVE), "Flag.status");
        changed(body -> body.setStatus(Flag.FlagStatus.ENTEREDINERROR), "Flag.status");
        changed(body -> body.setCode(new CodeableConcept().setText("another")), "Flag.code");
        changed(
                body -> ((CodeableConcept) body.getExtension().get(0).getValue())
                        .getCodingFirstRep()
                        .setCode("005"),
                "AdjustmentCategory");
        changed(body -> body.getExtension().removeIf(ext -> ext.getUrl().equals(Canonicals.ADJUSTMENT_NOTES)), "Notes");
        changed(body -> body.addContained(Bodies.provenance("mine", "x", "UPDATE")), "Flag.contained");
    }

    @Test
    void refusesToGiveAFlagToAnotherPatient() {
        inactive(flag).getSubject().setReference(Canonicals.patient(SeedPatients.NO_RECORD));

        spine.put(RecordPart.FLAG, flag)
                .isRefused(422, "business-rule", "INVALID_RESOURCE")
                .by("ra.update.patient");
    }

    @Test
    void refusesToChangeAConsentOtherwise() {
        Consent consent = spine.search("Consent", PATIENT).only(Consent.class);
        consent.setStatus(Consent.ConsentState.INACTIVE).addExtension(Bodies.removalReason());
        consent.getPolicyFirstRep().setUri("https://example.org/another-policy");
        consent.getConsentingParty().add(new Reference("https://example.org/STU3/Organization/1"));

        refusedAsChange(RecordPart.CONSENT, consent).saying("Consent.policy").saying("Consent.consentingParty");
    }

    private void changed(Consumer<Flag> change, String named) {
        Flag body = inactive(flag.copy());
        change.accept(body);
        refusedAsChange(body).saying(named);
    }

    private Answer refusedAsChange(Flag body) {
        return refusedAsChange(RecordPart.FLAG, body);
    }

    private Answer refusedAsChange(RecordPart part, Resource body) {
        return spine.put(part, body)
                .isRefused(422, "business-rule", "INVALID_RESOURCE")
                .by("ra.update.state");
    }

    private static Flag inactive(Flag flag) {
        flag.setStatus(Flag.FlagStatus.INACTIVE);
        flag.addExtension(Bodies.removalReason());
        return flag;
    }

    private static String path(Flag flag) {
        return "/Flag/" + flag.getIdElement().getIdPart();
    }

    private <T> List<T> stored(Class<T> type) {
        return spine.service.resources(PATIENT).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<String> activities(List<Resource> contained) {
        return contained.stream()
                .map(resource -> ((Provenance) resource).getActivity().getCode())
                .toList();
    }
}
