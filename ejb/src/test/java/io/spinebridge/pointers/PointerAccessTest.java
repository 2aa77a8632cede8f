package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SpineUser;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.testing.Settings;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PointerAccessTest {

    private static final String CRISIS_PLAN = PointerType.MENTAL_HEALTH_CRISIS_PLAN.code();
    private static final String CONTINGENCY_PLAN = PointerType.CONTINGENCY_PLAN.code();
    private static final SpineUser NURSE = new SpineUser("555254240100", null, "S8000:G8000:R8001", "RXA");

    @Test
    void whoMaySeePointersMayNotForThatReasonOpenRecords() {
        PointerAccess access = access(Map.of());

        assertThat(access.maySee(NURSE.withActivities(Set.of("B0268")), CRISIS_PLAN))
                .isTrue();
        assertThat(access.mayOpen(NURSE.withActivities(Set.of("B0268")), CRISIS_PLAN))
                .isFalse();
    }

    @Test
    void whoMayOpenRecordsMaySeeTheirPointers() {
        PointerAccess access = access(Map.of("spinebridge.pointers.access.pointer", "B0268"));

        assertThat(access.mayOpen(NURSE.withActivities(Set.of("B0269")), CRISIS_PLAN))
                .isTrue();
        assertThat(access.maySee(NURSE.withActivities(Set.of("B0269")), CRISIS_PLAN))
                .isTrue();
    }

    @Test
    void withoutCodesNothingIsSeen() {
        assertThat(access(Map.of()).maySee(NURSE, CRISIS_PLAN)).isFalse();
        assertThat(access(Map.of()).maySee(NURSE.withActivities(Set.of("B1693")), CRISIS_PLAN))
                .isFalse();
    }

    @Test
    void theTableCountsTypeByType() {
        PointerAccess access = access(Map.of("spinebridge.pointers.access." + CONTINGENCY_PLAN + ".pointer", "R8001"));

        assertThat(access.maySee(NURSE, CONTINGENCY_PLAN)).isTrue();
        assertThat(access.mayOpen(NURSE, CONTINGENCY_PLAN)).isFalse();
        assertThat(access.maySee(NURSE, CRISIS_PLAN)).isFalse();
    }

    @Test
    void aTypeThatNobodyListedIsNobodysEvenIfEverythingElseIsEverybodys() {
        PointerAccess access =
                access(Map.of("spinebridge.pointers.access.pointer", "*", "spinebridge.pointers.access.record", "*"));

        assertThat(access.mayOpen(NURSE, CRISIS_PLAN)).isTrue();
        assertThat(access.maySee(NURSE, "999999990000000108")).isFalse();
        assertThat(access.maySee(NURSE, "")).isFalse();
    }

    @Test
    void noneLetsNobodyIn() {
        PointerAccess access = access(
                Map.of("spinebridge.pointers.access.pointer", "none", "spinebridge.pointers.access.record", "none"));

        assertThat(access.maySee(NURSE.withActivities(Set.of("B0268", "B0269")), CRISIS_PLAN))
                .isFalse();
    }

    private static PointerAccess access(Map<String, String> changes) {
        return new PointerAccess(Settings.with(changes).pointers());
    }
}
