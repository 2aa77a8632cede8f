package io.spinebridge.pointers.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinebridge.testing.Fhir;
import org.junit.jupiter.api.Test;

class StatusUpdateTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void replacesTheStatusAndNothingElse() throws Exception {
        assertThat(JSON.readTree(Fhir.BODIES.write(StatusUpdate.enteredInError())))
                .isEqualTo(JSON.readTree("""
                {"resourceType": "Parameters",
                 "parameter": [{"name": "operation", "part": [
                   {"name": "type", "valueCode": "replace"},
                   {"name": "path", "valueString": "DocumentReference.status"},
                   {"name": "value", "valueString": "entered-in-error"}]}]}
                """));
    }
}
