package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.ListResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Updates of Lists: Conditions are added and removed, the List itself stays. */
@ParameterizedClass
@EnumSource(Format.class)
class ListUpdateTest {
    private static final String PATIENT = SeedPatients.FOR_CREATION;

    private final Harness spine;
    private ListResource list;

    ListUpdateTest(Format format) {
        this.spine = new Harness(format);
    }

    @BeforeEach
    void createAList() {
        list = spine.post(
                        "/List", Bodies.list(PATIENT, Bodies.condition(PATIENT, "c1"), Bodies.condition(PATIENT, "c2")))
                .as(ListResource.class);
    }

    @Test
    void addsACondition() {
        Bodies.add(list, Bodies.condition(PATIENT, "c3"));

        Answer answer = spine.put(RecordPart.LIST, list);

        assertThat(answer.status()).isEqualTo(200);
        ListResource kept = answer.as(ListResource.class);
        assertThat(Bodies.localIds(kept)).containsExactly("c1", "created-c1", "c2", "created-c2", "c3", "created-c3");
        assertThat(kept.getIdElement().getIdPart())
                .isEqualTo(list.getIdElement().getIdPart());
        assertThat(kept.getMeta().getVersionId()).isNotEqualTo(list.getMeta().getVersionId());
        assertThat(answer.headers())
                .containsEntry("ETag", "W/\"" + kept.getMeta().getVersionId() + "\"");
    }

    @Test
    void dropsARemovedConditionWithItsProvenances() {
        Bodies.remove(list, "c1");

        ListResource kept = spine.put(RecordPart.LIST, list).as(ListResource.class);

        assertThat(Bodies.localIds(kept)).containsExactly("c2", "created-c2");
        assertThat(kept.getEntry())
                .extracting(entry -> entry.getItem().getReference())
                .containsExactly("#c2", "#created-c2");
        assertThat(Bodies.localIds(spine.search("List", PATIENT).only(ListResource.class)))
                .containsExactly("c2", "created-c2");
    }

    @Test
    void removesAndAddsInOneStep() {
        Bodies.remove(list, "c2");
        Bodies.add(list, Bodies.condition(PATIENT, "c3"));

        ListResource kept = spine.put(RecordPart.LIST, list).as(ListResource.class);

        assertThat(Bodies.localIds(kept)).containsExactly("c1", "created-c1", "c3", "created-c3");
    }

    @Test
    void staysCurrentWithoutConditions() {
        Bodies.remove(list, "c1");
        Bodies.remove(list, "c2");

        ListResource kept = spine.put(RecordPart.LIST, list).as(ListResource.class);

        assertThat(kept.getStatus()).isEqualTo(ListResource.ListStatus.CURRENT);
        assertThat(kept.getContained()).isEmpty();
        assertThat(spine.search("List", PATIENT).bundle().getTotal()).isEqualTo(1);
    }

    @Test
    void isRetiredOnceEveryConditionIsRemoved() {
        list.setStatus(ListResource.ListStatus.RETIRED);
        refused(list).saying("List.status");
        Bodies.remove(list, "c1");
        Bodies.remove(list, "c2");

        assertThat(spine.put(RecordPart.LIST, list).status()).isEqualTo(200);
        assertThat(spine.search("List", PATIENT).bundle().getTotal()).isZero();
    }

    @Test
    void updatesUnderlyingConditionsUnderTheirOwnPath() {
        ListResource underlying =
                spine.post("/UnderlyingConditions", Bodies.list(PATIENT)).as(ListResource.class);
        Bodies.remove(underlying, "c1");

        spine.put(RecordPart.LIST, underlying).by("ra.id.known");
        assertThat(spine.put(RecordPart.UNDERLYING_CONDITIONS, underlying).status())
                .isEqualTo(200);
        assertThat(ListContent.of(spine.search("List", PATIENT).only(ListResource.class))
                        .conditions())
                .hasSize(2);
    }

    @Test
    void letsTheFirstEditorWin() {
        ListResource second = list.copy();
        Bodies.remove(list, "c1");
        Bodies.add(second, Bodies.condition(PATIENT, "c3"));

        assertThat(spine.put(RecordPart.LIST, list).status()).isEqualTo(200);
        spine.put(RecordPart.LIST, second)
                .isRefused(409, "forbidden", "CONFLICT")
                .by("ra.update.version");
        assertThat(Bodies.localIds(spine.search("List", PATIENT).only(ListResource.class)))
                .containsExactly("c2", "created-c2");
    }

    /** Updates the specification has no place for. */
    enum Wrong {
        CONDITION_LEFT_OUT(
                list -> {
                    list.getContained().subList(0, 2).clear();
                    list.getEntry().subList(0, 2).clear();
                },
                "exchanged whole"),
        CODE_CHANGED(list -> condition(list).getCode().getCodingFirstRep().setCode("7"), "Condition).code"),
        NOTE_ADDED(list -> condition(list).addNote().setText("more"), "Condition).note"),
        INACTIVE_BUT_ENTRY_KEPT(
                list -> {
                    Bodies.remove(list, "c1");
                    list.getEntry().get(0).setDeleted(false);
                },
                "List.entry.deleted"),
        ENTRY_DELETED_BUT_ACTIVE(list -> list.getEntry().get(0).setDeleted(true), "clinicalStatus"),
        REMOVED_WITHOUT_REASON(
                list -> {
                    Bodies.remove(list, "c1");
                    condition(list).getExtension().clear();
                },
                "RemovalReason"),
        REMOVED_WITHOUT_PROVENANCE(
                list -> {
                    Bodies.remove(list, "c1");
                    list.getContained().remove(list.getContained().size() - 1);
                    list.getEntry().remove(list.getEntry().size() - 1);
                },
                "activity UPDATE is missing"),
        AUTHOR_LEFT_OUT(
                list -> {
                    list.getContained().remove(1);
                    list.getEntry().remove(1);
                },
                "activity CREATE is missing"),
        ADDED_INACTIVE(
                list -> {
                    Condition condition = Bodies.condition(PATIENT, "c3");
                    condition.setClinicalStatus(Condition.ConditionClinicalStatus.INACTIVE);
                    Bodies.add(list, condition);
                },
                "must be active when it is added"),
        STATUS_IN_ERROR(list -> list.setStatus(ListResource.ListStatus.ENTEREDINERROR), "List.status");

        final Consumer<ListResource> change;
        final String named;

        Wrong(Consumer<ListResource> change, String named) {
            this.change = change;
            this.named = named;
        }
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void refusesEveryOtherChange(Wrong wrong) {
        wrong.change.accept(list);

        refused(list).saying(wrong.named);
        assertThat(Bodies.localIds(spine.search("List", PATIENT).only(ListResource.class)))
                .hasSize(4);
    }

    @Test
    void refusesToBringARemovedConditionBack() {
        ListResource listed =
                spine.search("List", SeedPatients.REMOVED_CONDITIONS).only(ListResource.class);
        ListContent content = ListContent.of(listed);
        Condition removed = content.conditions().stream()
                .filter(content::isRemoved)
                .findFirst()
                .orElseThrow();
        removed.setClinicalStatus(Condition.ConditionClinicalStatus.ACTIVE);
        listed.getEntry().forEach(entry -> entry.setDeleted(false));

        refused(listed).saying("must stay inactive");
    }

    @Test
    void cleansAListThatStillHoldsRemovedConditions() {
        ListResource listed =
                spine.search("List", SeedPatients.REMOVED_CONDITIONS).only(ListResource.class);
        assertThat(ListContent.of(listed).conditions()).hasSize(3);

        ListResource kept = spine.put(RecordPart.LIST, listed).as(ListResource.class);

        assertThat(ListContent.of(kept).conditions()).hasSize(1);
        assertThat(kept.getContained()).hasSize(2);
    }

    private Answer refused(ListResource body) {
        return spine.put(RecordPart.LIST, body)
                .isRefused(422, "business-rule", "INVALID_RESOURCE")
                .by("ra.update.state");
    }

    private static Condition condition(ListResource list) {
        return (Condition) list.getContained().get(0);
    }
}
