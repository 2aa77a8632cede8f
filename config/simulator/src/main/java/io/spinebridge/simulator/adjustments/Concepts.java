package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DateTimeType;

/** Coded values and times as the profiles want them. Stateless. */
final class Concepts {

    private Concepts() {}

    static CodeableConcept impairment(String code) {
        return concept(Canonicals.CONDITION_CODE_SYSTEM, code, CodeLists.IMPAIRMENTS.get(code));
    }

    static CodeableConcept snomed(String code, String display) {
        return concept(Canonicals.SNOMED, code, display);
    }

    static CodeableConcept threshold() {
        return snomed(Canonicals.THRESHOLD_CODE, Canonicals.THRESHOLD_DISPLAY);
    }

    static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept().setCoding(List.of(new Coding(system, code, display)));
    }

    static DateTimeType dateTime(Instant when) {
        return new DateTimeType(Date.from(when), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone("UTC"));
    }
}
