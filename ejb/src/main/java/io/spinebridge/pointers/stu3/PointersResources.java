package io.spinebridge.pointers.stu3;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NhsReferences;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.dstu3.model.Identifier;
import org.hl7.fhir.dstu3.model.InstantType;
import org.hl7.fhir.dstu3.model.Period;
import org.hl7.fhir.dstu3.model.Reference;

/** From a new pointer to the STU3 resource that is sent, as profile {@code NRL-DocumentReference-1} wants it. Thread safe. */
final class PointersResources {

    private final Clock clock;
    private final String pointers;

    /**
     * Drafts for one instance of the service.
     *
     * @param clock tells when a pointer is made
     * @param service base URL of the service, under which its pointers are
     */
    PointersResources(Clock clock, String service) {
        this.clock = clock;
        this.pointers = service.replaceAll("/+$", "") + "/DocumentReference/";
    }

    /**
     * A pointer.
     *
     * @throws InvalidInputException when a content was made in the future
     */
    DocumentReference pointer(NhsNumber patient, NewPointer pointer) {
        Instant now = clock.instant();
        DocumentReference draft = new DocumentReference();
        draft.getMeta().addProfile(PointerDefinitions.POINTER);
        pointer.knownMasterIdentifier().ifPresent(identifier -> draft.setMasterIdentifier(identifier(identifier)));
        PointerType type = pointer.type();
        draft.setStatus(DocumentReferenceStatus.CURRENT)
                .setType(FhirValues.concept(type.toCode()))
                .setClass_(FhirValues.concept(type.recordClass().toCode()))
                .setSubject(NhsReferences.patient(patient))
                .setIndexedElement(new InstantType(
                        Date.from(now.truncatedTo(ChronoUnit.SECONDS)),
                        TemporalPrecisionEnum.SECOND,
                        TimeZone.getTimeZone("UTC")))
                .addAuthor(NhsReferences.organisation(pointer.author().value()))
                .setCustodian(NhsReferences.organisation(pointer.custodian().value()));
        for (NewContent content : pointer.contents()) {
            draft.addContent(ContentResources.content(content, now));
        }
        draft.getContext()
                .setPracticeSetting(FhirValues.concept(pointer.practiceSetting().toCode()));
        pointer.knownPeriod().ifPresent(period -> draft.getContext().setPeriod(period(period)));
        return draft;
    }

    /**
     * A pointer in place of another.
     *
     * @throws InvalidInputException as {@link #pointer}, and when the other one is named by its master identifier and this one has none, or
     *     the same
     */
    DocumentReference supersede(NhsNumber patient, NewPointer pointer, PointerKey replaced) {
        DocumentReference draft = pointer(patient, pointer);
        Reference target =
                draft.addRelatesTo().setCode(DocumentRelationshipType.REPLACES).getTarget();
        if (replaced instanceof PointerId id) {
            target.setReference(pointers + id.value());
        } else if (replaced instanceof MasterIdentifier other) {
            if (pointer.knownMasterIdentifier()
                    .filter(own -> !own.equals(other))
                    .isEmpty()) {
                throw new InvalidInputException(
                        "master identifier",
                        "must be there, and be another one, where the replaced pointer is named by its master identifier");
            }
            target.setIdentifier(identifier(other));
        }
        return draft;
    }

    private static Identifier identifier(MasterIdentifier identifier) {
        return new Identifier().setSystem(identifier.system()).setValue(identifier.value());
    }

    private static Period period(RecordPeriod value) {
        Period period = new Period();
        value.knownStart().ifPresent(start -> period.setStartElement(ContentResources.date(start)));
        value.knownEnd().ifPresent(end -> period.setEndElement(ContentResources.date(end)));
        return period;
    }
}
