package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.service.SpineRequest.Caller;
import java.util.function.BiFunction;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Format.class)
class CreateTest {
    private static final String NEW = SeedPatients.FOR_CREATION;

    private final Harness spine;

    CreateTest(Format format) {
        this.spine = new Harness(format);
    }

    @Test
    void createsAConsentWithIdVersionAndProvenance() {
        Answer answer = spine.post("/Consent", Bodies.consent(NEW), "Prefer", "return=representation");

        assertThat(answer.status()).isEqualTo(201);
        Consent consent = answer.as(Consent.class);
        String id = consent.getIdElement().getIdPart();
        String version = consent.getMeta().getVersionId();
        assertThat(id).matches(NEW + "\\.[0-9a-f-]{36}");
        assertThat(answer.headers())
                .containsEntry("ETag", "W/\"" + version + "\"")
                .containsEntry("Location", Harness.BASE + "/Consent/" + id + "/_history/" + version)
                .containsEntry("Last-Modified", "Mon, 02 Mar 2026 10:15:30 GMT");
        assertThat(consent.getMeta().getLastUpdated()).isEqualTo("2026-03-02T10:15:30.250Z");
        assertThat(consent.getMeta().getProfile().get(0).getValue()).isEqualTo(Canonicals.CONSENT);
        assertThat(spine.search("Consent", NEW).only(Consent.class).getMeta().getVersionId())
                .isEqualTo(version);
    }

    @Test
    void writesTheProvenanceFromTheToken() {
        Flag flag = spine.post("/Flag", Bodies.flag(NEW)).as(Flag.class);

        assertThat(flag.getContained()).hasSize(1);
        Provenance provenance = (Provenance) flag.getContained().get(0);
        assertThat(provenance.getActivity().getCode()).isEqualTo("CREATE");
        assertThat(provenance.getTargetFirstRep().getReference())
                .isEqualTo("Flag/" + flag.getIdElement().getIdPart());
        assertThat(provenance.getRecorded()).isEqualTo("2026-03-02T10:15:30.250Z");
        Reference who = (Reference) provenance.getAgentFirstRep().getWho();
        assertThat(who.getReference()).isEqualTo("https://sds.spineservices.nhs.uk/STU3/Practitioner/555254240100");
        assertThat(who.getDisplay()).isEqualTo("Ashworth,Nina");
        Reference organisation = (Reference) provenance.getAgentFirstRep().getOnBehalfOf();
        assertThat(organisation.getReference())
                .isEqualTo("https://directory.spineservices.nhs.uk/STU3/Organization/RXA");
        assertThat(provenance
                        .getAgentFirstRep()
                        .getRoleFirstRep()
                        .getCodingFirstRep()
                        .getDisplay())
                .isEqualTo("Staff Nurse");
    }

    @Test
    void writesTheProvenanceOfACallerTheDirectoryDoesNotKnow() {
        spine.caller = new Caller("100200300400", "ZZ9", "123456123456");

        Flag flag = spine.post("/Flag", Bodies.flag(NEW)).as(Flag.class);

        Provenance provenance = (Provenance) flag.getContained().get(0);
        assertThat(((Reference) provenance.getAgentFirstRep().getWho()).getReference())
                .endsWith("/100200300400");
        assertThat(((Reference) provenance.getAgentFirstRep().getOnBehalfOf()).getReference())
                .endsWith("/ZZ9");
        assertThat(provenance.getAgentFirstRep().getRole()).isEmpty();
    }

    @Test
    void keepsWhatTheClientSaidOfAFlag() {
        Flag sent = Bodies.flag(NEW);

        Flag kept = spine.post("/Flag", sent).as(Flag.class);

        assertThat(kept.getCode().equalsDeep(sent.getCode())).isTrue();
        assertThat(kept.getExtension()).hasSize(2);
        assertThat(kept.getExtension().get(1).equalsDeep(sent.getExtension().get(1)))
                .isTrue();
    }

    @Test
    void allowsTheSameAdjustmentTwice() {
        spine.post("/Flag", Bodies.flag(NEW));
        spine.post("/Flag", Bodies.flag(NEW));

        assertThat(spine.search("Flag", NEW).found(Flag.class)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/List", "/UnderlyingConditions", "/UnderlyingConditionList"})
    void createsAListAsItWasSent(String path) {
        ListResource sent = Bodies.list(NEW, Bodies.condition(NEW, "c1"), Bodies.condition(NEW, "c2"));

        Answer answer = spine.post(path, sent);

        assertThat(answer.status()).isEqualTo(201);
        ListResource kept = answer.as(ListResource.class);
        assertThat(Bodies.localIds(kept)).containsExactly("c1", "created-c1", "c2", "created-c2");
        assertThat(kept.getEntry())
                .hasSize(4)
                .allMatch(entry -> entry.getItem().getReference().startsWith("#"));
        assertThat(kept.getDateElement().equalsDeep(sent.getDateElement())).isTrue();
        String canonical = path.equals("/List") ? "/List/" : "/UnderlyingConditions/";
        assertThat(answer.headers().get("Location")).startsWith(Harness.BASE + canonical + NEW + ".");
    }

    @Test
    void createsAListWithoutConditions() {
        assertThat(spine.post("/List", Bodies.list(NEW, new Condition[0])).status())
                .isEqualTo(201);
    }

    @Test
    void refusesASecondActiveConsent() {
        spine.post("/Consent", Bodies.consent(NEW));

        spine.post("/Consent", Bodies.consent(NEW))
                .isRefused(422, "duplicate", "DUPLICATE_REJECTED")
                .by("ra.consent.duplicate")
                .saying("The patient already has an active consent");
    }

    @Test
    void refusesASecondListOfAKindButNotOneOfEach() {
        assertThat(spine.post("/List", Bodies.list(NEW)).status()).isEqualTo(201);
        assertThat(spine.post("/UnderlyingConditions", Bodies.list(NEW)).status())
                .isEqualTo(201);

        spine.post("/List", Bodies.list(NEW))
                .isRefused(422, "duplicate", "DUPLICATE_REJECTED")
                .by("ra.list.duplicate");
        spine.service.use(AdjustmentsOptions.defaults().withSingleList(false));
        assertThat(spine.post("/List", Bodies.list(NEW)).status()).isEqualTo(201);
    }

    @Test
    void asksForAConsentOnlyWhenToldTo() {
        assertThat(spine.post("/Flag", Bodies.flag(NEW)).status()).isEqualTo(201);
        spine.service.use(AdjustmentsOptions.defaults().withConsentRequired(true));

        spine.post("/Flag", Bodies.flag(NEW))
                .isRefused(422, "business-rule", "INVALID_REQUEST_STATE")
                .by("ra.consent.required");
        spine.post("/List", Bodies.list(NEW)).by("ra.consent.required");
        assertThat(spine.post("/Consent", Bodies.consent(NEW)).status()).isEqualTo(201);
        assertThat(spine.post("/Flag", Bodies.flag(NEW)).status()).isEqualTo(201);
    }

    @Test
    void ignoresAnIdOfTheClientUnlessToldToRefuseIt() {
        Flag flag = Bodies.flag(NEW);
        flag.setId("my-own");

        assertThat(spine.post("/Flag", flag).as(Flag.class).getIdElement().getIdPart())
                .startsWith(NEW + ".");
        spine.service.use(AdjustmentsOptions.defaults().withClientIdsRefused(true));
        spine.post("/Flag", flag)
                .isRefused(405, "forbidden", "MSG_RESOURCE_ID_FAIL")
                .by("ra.body.id");
    }

    @Test
    void ignoresVersionAndTimeOfTheClient() {
        Flag flag = Bodies.flag(NEW);
        flag.getMeta().setVersionId("77").addTag().setCode("mine");

        Flag kept = spine.post("/Flag", flag).as(Flag.class);

        assertThat(kept.getMeta().getVersionId()).isNotEqualTo("77");
        assertThat(kept.getMeta().getTag()).isEmpty();
    }

    @Test
    void refusesToCreateWhatIsAlreadyRemoved() {
        Flag flag = Bodies.flag(NEW);
        flag.setStatus(Flag.FlagStatus.INACTIVE);
        ListResource list = Bodies.list(NEW);
        Bodies.remove(list, "c1");

        refusedAsChange("/Flag", flag).saying("Flag.status");
        refusedAsChange("/List", list).saying("clinicalStatus");
        refusedAsChange("/List", Bodies.list(NEW).setStatus(ListResource.ListStatus.RETIRED))
                .saying("List.status");
    }

    @Test
    void refusesProvenancesThatAreTheServersToWrite() {
        Consent consent = Bodies.consent(NEW);
        consent.addContained(Bodies.provenance("p", "x", "CREATE"));

        refusedAsChange("/Consent", consent).saying("Consent.contained");
    }

    @Test
    void refusesAConditionWithoutCreateProvenance() {
        ListResource list = Bodies.list(NEW);
        list.getContained().remove(1);
        list.getEntry().remove(1);

        refusedAsChange("/List", list).saying("activity CREATE is missing");
    }

    @Test
    void writesLastModifiedAsTheUseCasesPrintItWhenToldTo() {
        spine.service.use(AdjustmentsOptions.defaults().withIsoLastModified(true));

        assertThat(spine.post("/Flag", Bodies.flag(NEW)).headers())
                .containsEntry("Last-Modified", "2026-03-02T10:15:30+00:00");
    }

    @Test
    void storesNothingOfWhatItRefuses() {
        BiFunction<String, DomainResource, Answer> post = (path, body) -> spine.post(path, body);
        post.apply("/Flag", Bodies.flag(NEW).setStatus(Flag.FlagStatus.INACTIVE));
        post.apply("/List", Bodies.list(NEW).setMode(ListResource.ListMode.WORKING));

        assertThat(spine.service.resources(NEW)).isEmpty();
    }

    private Answer refusedAsChange(String path, DomainResource body) {
        return spine.post(path, body)
                .isRefused(422, "business-rule", "INVALID_RESOURCE")
                .by("ra.create.state");
    }
}
