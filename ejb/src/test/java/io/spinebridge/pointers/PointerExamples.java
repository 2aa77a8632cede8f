package io.spinebridge.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;

/** The examples about record pointers of the module's README, which {@link PointerExamplesIT} runs. */
class PointerExamples {

    private final RecordLocator locator;
    private final RecordPublisher publisher;

    PointerExamples(RecordLocator locator, RecordPublisher publisher) {
        this.locator = locator;
        this.publisher = publisher;
    }

    String crisisPlansOf(NhsNumber patient) {
        Pointers found = locator.search(patient, PointerFilter.of(PointerType.MENTAL_HEALTH_CRISIS_PLAN));
        if (!found.patientKnown()) {
            return "not known to the locator: check the NHS number";
        }
        return found.pointers().size() + " plans, and " + found.withheld() + " that you may not see";
    }

    NewPointer planAt(String url, MasterIdentifier identifier) {
        return NewPointer.of(
                        PointerType.MENTAL_HEALTH_CRISIS_PLAN,
                        new OdsCode("RXA"),
                        new OdsCode("RXA"),
                        new SnomedCode("708168004", "Mental health service"),
                        new NewContent(
                                RecordFormat.UNSTRUCTURED, "application/pdf", url, ContentStability.STATIC, null))
                .withMasterIdentifier(identifier);
    }

    String publish(NhsNumber patient, NewPointer plan) {
        try {
            Published published = publisher.publish(patient, plan);
            return published.confirmedByRepetition() ? "was published; the first answer was lost" : "published";
        } catch (OutcomeUnknownException lost) {
            return "not known whether it was published: publishAgain finds out";
        }
    }

    void replaceThenWithdraw(NhsNumber patient, MasterIdentifier old, NewPointer successor) {
        publisher.supersede(patient, old, successor);
        publisher.markEnteredInError(patient, successor.masterIdentifier());
    }
}
