package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.stu3.NamedPatients;
import java.util.List;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Resource;

/** Entries of other patients than the one that was asked for: told, but without their content. Stateless. */
final class OtherPatients {

    private OtherPatients() {}

    /** Whether a resource is about somebody else than this patient; one that does not say whom it is about is not. */
    static boolean concerns(Resource resource, NhsNumber patient) {
        if (resource instanceof Consent consent) {
            return NamedPatients.another(consent.getPatient(), patient);
        }
        if (resource instanceof Flag flag) {
            return NamedPatients.another(flag.getSubject(), patient);
        }
        if (resource instanceof ListResource list) {
            return NamedPatients.another(list.getSubject(), patient);
        }
        return resource instanceof Condition condition && NamedPatients.another(condition.getSubject(), patient);
    }

    static NotUnderstood withheld(Resource resource) {
        return new NotUnderstood(
                resource.fhirType(),
                "the Spine answered with an entry of another patient; its content is withheld",
                "");
    }

    /** What the search itself did not understand: without content where that might be another patient's. */
    static List<NotUnderstood> rest(SearchResult found, NhsNumber patient) {
        boolean mixed = found.resources().stream().anyMatch(resource -> concerns(resource, patient));
        return found.notUnderstood().stream()
                .map(each -> mixed ? new NotUnderstood(each.where(), each.reason(), "") : each)
                .toList();
    }
}
