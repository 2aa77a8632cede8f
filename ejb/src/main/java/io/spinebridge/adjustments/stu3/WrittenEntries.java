package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ErrorBodies.ErrorIssue;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.NamedPatients;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.fhir.UnreadableAnswerException;

/**
 * Whether an answer says that a change was made. A status of 200 alone does not: where the answer says something else, it is not known what
 * became of the change. Stateless.
 */
final class WrittenEntries {

    private WrittenEntries() {}

    /** An entry that was created. */
    static Element created(FhirAnswer answer, String type, NhsNumber patient) {
        Element entry = answer.resource(type);
        if (NamedPatients.another(entry, EntrySubject.member(entry), patient)) {
            throw new UnreadableAnswerException("it is about another patient than the change");
        }
        return entry;
    }

    /** An entry that was changed. */
    static Element updated(FhirAnswer answer, String type, NhsNumber patient, String id) {
        Element entry = created(answer, type, patient);
        if (!id.equals(entry.text("id"))) {
            throw new UnreadableAnswerException("it is about another entry than the change");
        }
        return entry;
    }

    /** An entry that was removed. */
    static Element removed(FhirAnswer answer, String type, NhsNumber patient, String id) {
        Element entry = updated(answer, type, patient, id);
        if (InForce.of(entry) == EntryStatus.IN_FORCE) {
            throw new UnreadableAnswerException("it says that the entry is still in force");
        }
        return entry;
    }

    /** A whole record that was removed: the Spine answers with an OperationOutcome, of success or not. */
    static void recordRemoved(FhirAnswer answer) {
        Element outcome = answer.resource(OperationOutcomes.TYPE);
        if (OperationOutcomes.saysFailed(outcome) || outcome.all("issue").isEmpty()) {
            throw new UnreadableAnswerException(
                    "its answer does not say that the record was removed",
                    OperationOutcomes.issue(outcome).orElse(new ErrorIssue("", "", "", false)));
        }
    }
}
