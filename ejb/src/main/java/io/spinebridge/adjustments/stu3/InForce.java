package io.spinebridge.adjustments.stu3;

import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Consent.ConsentState;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.Flag.FlagStatus;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListStatus;
import org.hl7.fhir.dstu3.model.Resource;

/** Whether an entry of a record is in force. One whose status cannot be read is: a need must not vanish for that. Stateless. */
final class InForce {

    private InForce() {}

    /** Any kind of entry; other resources are. */
    static boolean entry(Resource resource) {
        if (resource instanceof Consent consent) {
            return consent.getStatus() == ConsentState.ACTIVE || consent.getStatus() == null;
        }
        if (resource instanceof Flag flag) {
            return flag.getStatus() == FlagStatus.ACTIVE || flag.getStatus() == null;
        }
        if (resource instanceof ListResource list) {
            return list(list);
        }
        return !(resource instanceof Condition condition) || condition(condition);
    }

    static boolean list(ListResource list) {
        return list.getStatus() != ListStatus.RETIRED && list.getStatus() != ListStatus.ENTEREDINERROR;
    }

    static boolean condition(Condition condition) {
        return condition.getClinicalStatus() != ConditionClinicalStatus.INACTIVE
                && condition.getClinicalStatus() != ConditionClinicalStatus.RESOLVED;
    }
}
