package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.adjustments.stu3.AdjustmentMapperTest;
import io.spinebridge.adjustments.stu3.FakeSpine;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.testing.Patients;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonableAdjustmentsBeanTest {

    private final FakeSpine spine = new FakeSpine();
    private final ReasonableAdjustments bean = spine.bean();

    @Test
    void aPatientWithoutRecordHasEmptyValuesEverywhere() {
        assertThat(bean.read(Patients.ADA).exists()).isFalse();
        assertThat(bean.consent(Patients.ADA)).matches(found -> !found.exists());
        assertThat(bean.adjustments(Patients.ADA).entries()).isEmpty();
        for (ConditionKind kind : ConditionKind.values()) {
            assertThat(bean.conditions(Patients.ADA, kind)).isEqualTo(Conditions.none(kind));
        }
    }

    @Test
    void nothingIsRememberedFromOneCallToTheNext() {
        spine.answers("searchFlags", AdjustmentMapperTest.flag("", "{'text':'quiet room'}", ""));
        assertThat(bean.adjustments(Patients.ADA).entries()).hasSize(1);

        spine.answers("searchFlags");
        assertThat(bean.adjustments(Patients.ADA).entries()).isEmpty();
    }

    @Test
    void refusesMissingArgumentsBeforeAnythingIsAsked() {
        refused("NHS number", () -> bean.read((NhsNumber) null));
        refused("NHS number", () -> bean.consent(null));
        refused("NHS number", () -> bean.adjustments(null));
        refused("NHS number", () -> bean.conditions(null, ConditionKind.IMPAIRMENT));
        refused("kind", () -> bean.conditions(Patients.ADA, null));
        refused("consent", () -> bean.reread((Consent) null));
        refused("adjustment", () -> bean.reread((Adjustment) null));
        refused("conditions", () -> bean.reread((Conditions) null));
    }

    @ParameterizedTest
    @EnumSource(
            value = ConditionKind.class,
            names = {"UNDERLYING_CONDITION", "THRESHOLD"})
    void refusesToRereadListsThatCannotBeAskedForById(ConditionKind kind) {
        refused("conditions", () -> bean.reread(new Conditions(kind, new Version("l1", "1"), List.of(), List.of())));
    }

    @Test
    void refusesToRereadWhatTheSpineNeverGave() {
        refused("conditions", () -> bean.reread(Conditions.none(ConditionKind.IMPAIRMENT)));
        refused("version", () -> bean.reread(consent(new Version("", "1"))));
        refused("version", () -> bean.reread(consent(new Version("c1", ""))));
    }

    @Test
    void isGuardedByBothRolesAsAWhole() {
        assertThat(ReasonableAdjustmentsBean.class).hasAnnotation(Stateless.class);
        assertThat(ReasonableAdjustmentsBean.class
                        .getAnnotation(RolesAllowed.class)
                        .value())
                .containsExactlyInAnyOrder("spine-adjustments-viewer", "spine-adjustments-editor");
    }

    private void refused(String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
        assertThat(spine.asked).isEmpty();
    }

    private static Consent consent(Version version) {
        return new Consent(version, true, null, CodedText.empty(), null, null, null, List.of(), List.of());
    }
}
