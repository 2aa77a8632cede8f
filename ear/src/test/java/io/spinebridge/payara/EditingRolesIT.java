package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.NOT_NEEDED;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.SpineRequests;
import org.junit.jupiter.api.Test;

/** Where some job roles alone may edit, an editor of another job role, or of none that is known, may read. */
@InPayara(settings = {"spinebridge.adjustments.editing-roles=R8000,R8001"})
class EditingRolesIT {

    @Test
    void refusesAnEditorWhoseJobRoleMayReadAlone() {
        HostAdjustments editor = HostAdjustments.asEditor();

        assertThat(editor.read(WITH_RECORD).exists()).isTrue();
        SpineRequests.forget();

        assertThatThrownBy(() -> editor.addAdjustment(WITH_RECORD, EASY_READ))
                .isInstanceOf(CallerRefusedException.class)
                .hasMessageContaining("job role");
        assertThatThrownBy(() -> editor.removeRecord(WITH_RECORD, NOT_NEEDED))
                .isInstanceOf(CallerRefusedException.class);
        assertThat(SpineRequests.interactions()).isEmpty();
    }
}
