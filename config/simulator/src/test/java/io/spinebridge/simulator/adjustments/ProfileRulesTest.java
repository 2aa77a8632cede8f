package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.BooleanType;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.Identifier;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Period;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Signature;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.UriType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile rule, broken on purpose in a body that is otherwise good. */
@ParameterizedClass
@EnumSource(Format.class)
class ProfileRulesTest {
    private static final String NEW = SeedPatients.FOR_CREATION;
    private static final Reference ANYTHING = new Reference("https://example.org/STU3/Organization/1");

    private final Harness spine;

    ProfileRulesTest(Format format) {
        this.spine = new Harness(format);
    }

    @Test
    void acceptsTheGoodBodies() {
        assertThat(spine.post("/Consent", Bodies.consent(NEW)).status()).isEqualTo(201);
        assertThat(spine.post("/Flag", Bodies.flag(NEW)).status()).isEqualTo(201);
        assertThat(spine.post("/List", Bodies.list(NEW)).status()).isEqualTo(201);
    }

    static Stream<Arguments> consents() {
        return Stream.of(
                broken("status", (Consent consent) -> consent.setStatusElement(null), "Consent.status"),
                broken("patient", (Consent consent) -> consent.setPatient(null), "Consent.patient.reference"),
                broken(
                        "host",
                        (Consent consent) -> consent.getPatient().setReference("Patient/" + NEW),
                        "Consent.patient"),
                broken("patient id", (Consent consent) -> consent.getPatient().setId("p"), "Consent.patient.id"),
                broken(
                        "patient identifier",
                        (Consent consent) -> consent.getPatient().setIdentifier(identifier()),
                        "identifier"),
                broken(
                        "patient display",
                        (Consent consent) -> consent.getPatient().setDisplay("Jo"),
                        "Consent.patient.display"),
                broken("no category", (Consent consent) -> consent.getCategory().clear(), "Consent.category"),
                broken(
                        "other category",
                        (Consent consent) -> consent.getCategoryFirstRep()
                                .getCodingFirstRep()
                                .setCode("CP-IS"),
                        "Consent.category"),
                broken("identifier", (Consent consent) -> consent.setIdentifier(identifier()), "Consent.identifier"),
                broken("period", (Consent consent) -> consent.setPeriod(period()), "Consent.period"),
                broken("dateTime", (Consent consent) -> consent.setDateTime(new Date()), "Consent.dateTime"),
                broken(
                        "actor",
                        (Consent consent) -> consent.addActor().setRole(text()).setReference(ANYTHING),
                        "Consent.actor"),
                broken("action", (Consent consent) -> consent.addAction(text()), "Consent.action"),
                broken(
                        "organization",
                        (Consent consent) -> consent.addOrganization(ANYTHING.copy()),
                        "Consent.organization"),
                broken("source", (Consent consent) -> consent.setSource(ANYTHING.copy()), "Consent.source"),
                broken("no policy", (Consent consent) -> consent.getPolicy().clear(), "Consent.policy"),
                broken("two policies", (Consent consent) -> consent.addPolicy().setUri("urn:x"), "Consent.policy"),
                broken(
                        "policy uri",
                        (Consent consent) -> consent.getPolicyFirstRep().setUri(null),
                        "Consent.policy.uri"),
                broken("policyRule", (Consent consent) -> consent.setPolicyRule("urn:x"), "Consent.policyRule"),
                broken(
                        "securityLabel",
                        (Consent consent) -> consent.addSecurityLabel().setCode("N"),
                        "Consent.securityLabel"),
                broken("no purpose", (Consent consent) -> consent.getPurpose().clear(), "Consent.purpose"),
                broken("two purposes", (Consent consent) -> consent.addPurpose().setCode("X"), "Consent.purpose"),
                broken(
                        "purpose code",
                        (Consent consent) -> consent.getPurposeFirstRep().setCode("CONSENT"),
                        "Consent.purpose"),
                broken(
                        "two parties",
                        (Consent consent) -> {
                            consent.addConsentingParty(ANYTHING.copy());
                            consent.addConsentingParty(ANYTHING.copy());
                        },
                        "Consent.consentingParty"),
                broken("dataPeriod", (Consent consent) -> consent.setDataPeriod(period()), "Consent.dataPeriod"),
                broken(
                        "data",
                        (Consent consent) -> consent.addData()
                                .setMeaning(Consent.ConsentDataMeaning.INSTANCE)
                                .setReference(ANYTHING.copy()),
                        "Consent.data"),
                broken(
                        "except",
                        (Consent consent) -> consent.addExcept().setType(Consent.ConsentExceptType.DENY),
                        "Consent.except"),
                broken(
                        "role code",
                        (Consent consent) ->
                                coding(consent.getExtension().get(0)).setCode("009"),
                        "ProxyRole"),
                broken(
                        "role system",
                        (Consent consent) ->
                                coding(consent.getExtension().get(0)).setSystem("urn:x"),
                        "ProxyRole"),
                broken(
                        "role type",
                        (Consent consent) -> consent.getExtension().get(0).setValue(new StringType("x")),
                        "ProxyRole"),
                broken(
                        "two roles",
                        (Consent consent) -> consent.addExtension(
                                consent.getExtension().get(0).copy()),
                        "ProxyRole"),
                broken(
                        "summary text",
                        (Consent consent) -> {
                            Extension summary = new Extension(Canonicals.BEST_INTEREST_SUMMARY);
                            summary.addExtension(new Extension("createSummary", new StringType("x")));
                            consent.addExtension(summary);
                        },
                        "createSummary"),
                broken(
                        "flat summary",
                        (Consent consent) -> consent.addExtension(
                                new Extension(Canonicals.BEST_INTEREST_SUMMARY, new Annotation().setText("x"))),
                        "BestInterestSummary"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consents")
    void refusesAConsentThatBreaksItsProfile(String what, Consumer<Consent> breaking, String named) {
        refused("/Consent", Bodies.consent(NEW), breaking, named).by("ra.profile.consent");
    }

    static Stream<Arguments> flags() {
        return Stream.of(
                broken("status", (Flag flag) -> flag.setStatusElement(null), "Flag.status"),
                broken("no category", (Flag flag) -> flag.setCategory(null), "Flag.category"),
                broken("text category", (Flag flag) -> flag.setCategory(text()), "Flag.category"),
                broken(
                        "other category",
                        (Flag flag) -> flag.getCategory().getCodingFirstRep().setCode("reasonable"),
                        "Flag.category"),
                broken("no code", (Flag flag) -> flag.setCode(null), "Flag.code"),
                broken(
                        "display only",
                        (Flag flag) -> flag.setCode(new CodeableConcept().addCoding(new Coding().setDisplay("x"))),
                        "Flag.code"),
                broken("subject", (Flag flag) -> flag.setSubject(null), "Flag.subject"),
                broken("subject display", (Flag flag) -> flag.getSubject().setDisplay("x"), "Flag.subject.display"),
                broken("identifier", (Flag flag) -> flag.addIdentifier(identifier()), "Flag.identifier"),
                broken("period", (Flag flag) -> flag.setPeriod(period()), "Flag.period"),
                broken("encounter", (Flag flag) -> flag.setEncounter(ANYTHING.copy()), "Flag.encounter"),
                broken("author", (Flag flag) -> flag.setAuthor(ANYTHING.copy()), "Flag.author"),
                broken(
                        "no adjustment category",
                        (Flag flag) -> flag.getExtension().remove(0),
                        "AdjustmentCategory"),
                broken(
                        "two adjustment categories",
                        (Flag flag) ->
                                flag.addExtension(flag.getExtension().get(0).copy()),
                        "AdjustmentCategory"),
                broken(
                        "two codings",
                        (Flag flag) -> ((CodeableConcept)
                                        flag.getExtension().get(0).getValue())
                                .addCoding(new Coding(Canonicals.ADJUSTMENT_CATEGORY_SYSTEM, "002", "x")),
                        "AdjustmentCategory"),
                broken(
                        "unknown category",
                        (Flag flag) -> coding(flag.getExtension().get(0)).setCode("099"),
                        "AdjustmentCategory"),
                broken(
                        "obsolete system",
                        (Flag flag) -> coding(flag.getExtension().get(0))
                                .setSystem(
                                        "https://fhir.nhs.uk/STU3/CodeSystem/CodeSystem-RARecord-AdjustmentCategory-1"),
                        "AdjustmentCategory"),
                broken(
                        "notes type",
                        (Flag flag) -> flag.getExtension().get(1).setValue(new StringType("x")),
                        "AdjustmentNotes"),
                broken(
                        "notes without text",
                        (Flag flag) -> ((Annotation) flag.getExtension().get(1).getValue()).setTextElement(null),
                        "AdjustmentNotes"),
                broken(
                        "two notes",
                        (Flag flag) ->
                                flag.addExtension(flag.getExtension().get(1).copy()),
                        "AdjustmentNotes"),
                removal("two reasons", flag -> flag.addExtension(Bodies.removalReason())),
                removal(
                        "flat reason",
                        flag -> reason(flag).setValue(text()).getExtension().clear()),
                removal("no reason", flag -> reason(flag).getExtension().remove(0)),
                removal("no comment", flag -> reason(flag).getExtension().remove(1)),
                removal("blank comment", flag -> part(flag, 1).setValue(new StringType("   "))),
                removal("comment type", flag -> part(flag, 1).setValue(new BooleanType(true))),
                removal("reason without coding", flag -> part(flag, 0).setValue(text())),
                removal("foreign system", flag -> coding(part(flag, 0)).setSystem("urn:x")),
                removal("unknown reason", flag -> coding(part(flag, 0)).setCode("Bored")),
                removal("reason in lower case", flag -> coding(part(flag, 0)).setCode("error")),
                removal("reason without display", flag -> coding(part(flag, 0)).setDisplay(null)),
                removal("version", flag -> coding(part(flag, 0)).setVersion("1")),
                removal("userSelected", flag -> coding(part(flag, 0)).setUserSelected(true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flags")
    void refusesAFlagThatBreaksItsProfile(String what, Consumer<Flag> breaking, String named) {
        refused("/Flag", Bodies.flag(NEW), breaking, named).by("ra.profile.flag");
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                broken("status", (ListResource list) -> list.setStatusElement(null), "List.status"),
                broken("mode", (ListResource list) -> list.setMode(ListResource.ListMode.SNAPSHOT), "List.mode"),
                broken("no mode", (ListResource list) -> list.setModeElement(null), "List.mode"),
                broken("title", (ListResource list) -> list.setTitle("My list"), "List.title"),
                broken("no code", (ListResource list) -> list.setCode(null), "List.code"),
                broken(
                        "code",
                        (ListResource list) ->
                                list.getCode().getCodingFirstRep().setCode("1"),
                        "List.code"),
                broken(
                        "system",
                        (ListResource list) ->
                                list.getCode().getCodingFirstRep().setSystem("https://snomed.info/sct"),
                        "List.code"),
                broken(
                        "display",
                        (ListResource list) ->
                                list.getCode().getCodingFirstRep().setDisplay("x"),
                        "List.code"),
                broken("subject", (ListResource list) -> list.setSubject(null), "List.subject"),
                broken("item", (ListResource list) -> list.addEntry().setDeleted(false), "List.entry.item"),
                broken(
                        "entry flag",
                        (ListResource list) -> list.getEntryFirstRep().setFlag(text()),
                        "List.entry.flag"),
                broken(
                        "clinical setting",
                        (ListResource list) -> list.addExtension(new Extension(Canonicals.CLINICAL_SETTING, text())),
                        "clinicalSetting"),
                broken(
                        "warning code",
                        (ListResource list) -> list.addExtension(new Extension(Canonicals.WARNING_CODE, text())),
                        "warningCode"),
                broken("identifier", (ListResource list) -> list.addIdentifier(identifier()), "List.identifier"),
                broken("encounter", (ListResource list) -> list.setEncounter(ANYTHING.copy()), "List.encounter"),
                broken("source", (ListResource list) -> list.setSource(ANYTHING.copy()), "List.source"),
                broken("orderedBy", (ListResource list) -> list.setOrderedBy(text()), "List.orderedBy"),
                broken("note", (ListResource list) -> list.addNote().setText("x"), "List.note"),
                broken("emptyReason", (ListResource list) -> list.setEmptyReason(text()), "List.emptyReason"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void refusesAListThatBreaksItsProfile(String what, Consumer<ListResource> breaking, String named) {
        refused("/List", Bodies.list(NEW), breaking, named).by("ra.profile.list");
    }

    static Stream<Arguments> containments() {
        return Stream.of(
                broken("orphan", (ListResource list) -> list.getEntry().remove(1), "without an entry"),
                broken("dangling", (ListResource list) -> Bodies.entry(list, "nothing"), "contained resource as #id"),
                broken(
                        "urn",
                        (ListResource list) -> list.getEntryFirstRep().setItem(new Reference("urn:uuid:c1")),
                        "#id"),
                broken(
                        "absolute",
                        (ListResource list) -> list.getEntryFirstRep()
                                .setItem(new Reference("https://clinicals.spineservices.nhs.uk/STU3/Condition/c1")),
                        "#id"),
                broken("twice", (ListResource list) -> Bodies.entry(list, "c1"), "a second time"),
                broken(
                        "other type",
                        (ListResource list) -> {
                            list.addContained(Bodies.flag(NEW).setId("f1"));
                            Bodies.entry(list, "f1");
                        },
                        "Conditions and Provenances only"),
                broken(
                        "target",
                        (ListResource list) ->
                                provenance(list).getTargetFirstRep().setReference("Condition/c9"),
                        "Provenance.target"),
                broken(
                        "target #",
                        (ListResource list) ->
                                provenance(list).getTargetFirstRep().setReference("#"),
                        "Provenance.target"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containments")
    void refusesAListThatDoesNotHangTogether(String what, Consumer<ListResource> breaking, String named) {
        refused("/UnderlyingConditions", Bodies.list(NEW), breaking, named).by("ra.profile.list.contained");
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                brokenCondition("status", condition -> condition.setClinicalStatusElement(null), "clinicalStatus"),
                brokenCondition(
                        "category",
                        condition -> condition
                                .getCategoryFirstRep()
                                .getCodingFirstRep()
                                .setCode("problem-list-item"),
                        "category"),
                brokenCondition(
                        "category display",
                        condition -> condition
                                .getCategoryFirstRep()
                                .getCodingFirstRep()
                                .setDisplay("issue"),
                        "category"),
                brokenCondition("category text", condition -> condition.addCategory(text()), "category"),
                brokenCondition(
                        "category version",
                        condition -> condition
                                .getCategoryFirstRep()
                                .getCodingFirstRep()
                                .setVersion("1"),
                        "version"),
                brokenCondition(
                        "category selected",
                        condition -> condition
                                .getCategoryFirstRep()
                                .getCodingFirstRep()
                                .setUserSelected(false),
                        "userSelected"),
                brokenCondition(
                        "unknown code",
                        condition -> condition.getCode().getCodingFirstRep().setCode("11"),
                        "code"),
                brokenCondition(
                        "snomed display",
                        condition -> condition.setCode(
                                new CodeableConcept().addCoding(new Coding(Canonicals.SNOMED, "408856003", null))),
                        "display"),
                brokenCondition(
                        "snomed code",
                        condition -> condition.setCode(new CodeableConcept()
                                .addCoding(new Coding(Canonicals.SNOMED, null, "Autistic disorder"))),
                        "code"),
                brokenCondition(
                        "snomed version",
                        condition -> condition.setCode(new CodeableConcept()
                                .addCoding(new Coding(Canonicals.SNOMED, "408856003", "x").setVersion("1"))),
                        "version"),
                brokenCondition(
                        "two snomed",
                        condition -> condition.setCode(new CodeableConcept()
                                .addCoding(new Coding(Canonicals.SNOMED, "408856003", "x"))
                                .addCoding(new Coding(Canonicals.SNOMED, "231501003", "y"))),
                        "SNOMED CT"),
                brokenCondition("subject", condition -> condition.setSubject(null), "subject"),
                brokenCondition(
                        "subject display", condition -> condition.getSubject().setDisplay("x"), "display"),
                brokenCondition(
                        "other patient",
                        condition -> condition.getSubject().setReference(Canonicals.patient(SeedPatients.FULL_RECORD)),
                        "another patient"),
                brokenCondition(
                        "two notes",
                        condition -> {
                            condition.addNote().setText("a");
                            condition.addNote().setText("b");
                        },
                        "note"),
                brokenCondition(
                        "note text", condition -> condition.addNote().setAuthor(new StringType("me")), "note.text"),
                brokenCondition(
                        "flat reason",
                        condition -> condition.addExtension(new Extension(Canonicals.REMOVAL_REASON, text())),
                        "RemovalReason"),
                brokenCondition(
                        "episodicity",
                        condition -> condition.addExtension(new Extension(Canonicals.EPISODICITY, text())),
                        "episodicity"),
                brokenCondition("identifier", condition -> condition.addIdentifier(identifier()), "identifier"),
                brokenCondition(
                        "verification",
                        condition -> condition.setVerificationStatus(Condition.ConditionVerificationStatus.CONFIRMED),
                        "verificationStatus"),
                brokenCondition("severity", condition -> condition.setSeverity(text()), "severity"),
                brokenCondition("bodySite", condition -> condition.addBodySite(text()), "bodySite"),
                brokenCondition("context", condition -> condition.setContext(ANYTHING.copy()), "context"),
                brokenCondition("onset", condition -> condition.setOnset(new DateTimeType("2020")), "onset"),
                brokenCondition(
                        "abatement", condition -> condition.setAbatement(new DateTimeType("2021")), "abatement"),
                brokenCondition("assertedDate", condition -> condition.setAssertedDate(new Date()), "assertedDate"),
                brokenCondition("asserter", condition -> condition.setAsserter(ANYTHING.copy()), "asserter"),
                brokenCondition("stage", condition -> condition.getStage().setSummary(text()), "stage"),
                brokenCondition("evidence", condition -> condition.addEvidence().addCode(text()), "evidence"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void refusesAConditionThatBreaksItsProfile(String what, Consumer<ListResource> breaking, String named) {
        refused("/List", Bodies.list(NEW), breaking, named).by("ra.profile.condition");
    }

    static Stream<Arguments> provenances() {
        return Stream.of(
                brokenProvenance("target", provenance -> provenance.getTarget().clear(), "target"),
                brokenProvenance("recorded", provenance -> provenance.setRecordedElement(null), "recorded"),
                brokenProvenance("activity", provenance -> provenance.setActivity(null), "activity"),
                brokenProvenance(
                        "other activity", provenance -> provenance.getActivity().setCode("DELETE"), "activity"),
                brokenProvenance(
                        "activity system",
                        provenance -> provenance.getActivity().setSystem("urn:x"),
                        "activity"),
                brokenProvenance("agent", provenance -> provenance.getAgent().clear(), "agent"),
                brokenProvenance(
                        "who", provenance -> provenance.getAgentFirstRep().setWho(null), "whoReference"),
                brokenProvenance(
                        "who uri",
                        provenance -> provenance.getAgentFirstRep().setWho(new UriType("urn:x")),
                        "whoReference"),
                brokenProvenance(
                        "who host",
                        provenance -> provenance.getAgentFirstRep().setWho(ANYTHING.copy()),
                        "whoReference"),
                brokenProvenance(
                        "who identifier",
                        provenance -> ((Reference) provenance.getAgentFirstRep().getWho()).setIdentifier(identifier()),
                        "whoReference.identifier"),
                brokenProvenance(
                        "organisation",
                        provenance -> provenance.getAgentFirstRep().setOnBehalfOf(null),
                        "onBehalfOfReference"),
                brokenProvenance(
                        "organisation uri",
                        provenance -> provenance.getAgentFirstRep().setOnBehalfOf(new UriType("urn:x")),
                        "onBehalfOfReference"),
                brokenProvenance(
                        "organisation id",
                        provenance ->
                                provenance.getAgentFirstRep().getOnBehalfOf().setId("x"),
                        "onBehalfOfReference.id"),
                brokenProvenance(
                        "agent id", provenance -> provenance.getAgentFirstRep().setId("x"), "agent.id"),
                brokenProvenance(
                        "two roles", provenance -> provenance.getAgentFirstRep().addRole(text()), "role"),
                brokenProvenance(
                        "unknown role",
                        provenance -> provenance
                                .getAgentFirstRep()
                                .getRoleFirstRep()
                                .getCodingFirstRep()
                                .setCode("R9999"),
                        "role"),
                brokenProvenance(
                        "role selected",
                        provenance -> provenance
                                .getAgentFirstRep()
                                .getRoleFirstRep()
                                .getCodingFirstRep()
                                .setUserSelected(true),
                        "userSelected"),
                brokenProvenance(
                        "related agent",
                        provenance -> provenance.getAgentFirstRep().setRelatedAgentType(text()),
                        "relatedAgentType"),
                brokenProvenance("period", provenance -> provenance.setPeriod(period()), "period"),
                brokenProvenance("policy", provenance -> provenance.addPolicy("urn:x"), "policy"),
                brokenProvenance("location", provenance -> provenance.setLocation(ANYTHING.copy()), "location"),
                brokenProvenance("reason", provenance -> provenance.addReason().setCode("x"), "reason"),
                brokenProvenance(
                        "entity",
                        provenance -> provenance
                                .addEntity()
                                .setRole(Provenance.ProvenanceEntityRole.SOURCE)
                                .setWhat(ANYTHING.copy()),
                        "entity"),
                brokenProvenance(
                        "signature",
                        provenance -> provenance.addSignature(new Signature()
                                .setWhen(new Date())
                                .setWho(new UriType("urn:x"))
                                .addType(new Coding().setCode("x"))),
                        "signature"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("provenances")
    void refusesAProvenanceThatBreaksItsProfile(String what, Consumer<ListResource> breaking, String named) {
        refused("/List", Bodies.list(NEW), breaking, named).by("ra.profile.provenance");
    }

    @Test
    void acceptsWhatTheProfilesLeaveOpen() {
        Flag textOnly = Bodies.flag(NEW);
        textOnly.setCode(text());
        textOnly.addExtension(new Extension("https://example.org/Extension-Unknown", new StringType("x")));
        assertThat(spine.post("/Flag", textOnly).status()).isEqualTo(201);

        Consent older = Bodies.consent(NEW);
        older.getExtension().clear();
        older.getPurposeFirstRep().setSystem("https://snomed.info/sct").setCode("370856009");
        assertThat(spine.post("/Consent", older).status()).isEqualTo(201);

        Condition uncoded = Bodies.condition(NEW, "c1");
        uncoded.setCode(text()).addNote().setText("more");
        uncoded.getCategory().clear();
        ListResource list = Bodies.list(NEW, uncoded);
        provenance(list).getTargetFirstRep().setReference("#c1");
        provenance(list).getAgentFirstRep().getRole().clear();
        list.setTitle(null);
        assertThat(spine.post("/List", list).status()).isEqualTo(201);
    }

    private <T extends DomainResource> Answer refused(String path, T body, Consumer<T> breaking, String named) {
        breaking.accept(body);
        Answer answer = spine.post(path, body)
                .isRefused(422, "invalid", "INVALID_RESOURCE")
                .saying(named);
        assertThat(spine.service.resources(NEW)).isEmpty();
        return answer;
    }

    private static <T> Arguments broken(String what, Consumer<T> breaking, String named) {
        return Arguments.of(what, breaking, named);
    }

    private static Arguments removal(String what, Consumer<Flag> breaking) {
        Consumer<Flag> removed = flag -> {
            flag.setStatus(Flag.FlagStatus.INACTIVE).addExtension(Bodies.removalReason());
            breaking.accept(flag);
        };
        return Arguments.of(what, removed, "RemovalReason");
    }

    private static Arguments brokenCondition(String what, Consumer<Condition> breaking, String named) {
        Consumer<ListResource> inList =
                list -> breaking.accept((Condition) list.getContained().get(0));
        return Arguments.of(what, inList, named);
    }

    private static Arguments brokenProvenance(String what, Consumer<Provenance> breaking, String named) {
        Consumer<ListResource> inList = list -> breaking.accept(provenance(list));
        return Arguments.of(what, inList, named);
    }

    private static Provenance provenance(ListResource list) {
        return (Provenance) list.getContained().get(1);
    }

    private static Extension reason(Flag flag) {
        return flag.getExtension().get(2);
    }

    private static Extension part(Flag flag, int index) {
        return reason(flag).getExtension().get(index);
    }

    private static Coding coding(Extension extension) {
        return ((CodeableConcept) extension.getValue()).getCodingFirstRep();
    }

    private static CodeableConcept text() {
        return new CodeableConcept().setText("x");
    }

    private static Identifier identifier() {
        return new Identifier().setValue("x");
    }

    private static Period period() {
        return new Period().setStart(new Date());
    }
}
