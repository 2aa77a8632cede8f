package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.fhir.stu3.FhirValues;
import java.time.Instant;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentReferenceContentComponent;

/** From the contents of a new pointer to what is sent. Stateless. */
final class ContentResources {

    private ContentResources() {}

    /**
     * A content.
     *
     * @throws InvalidInputException when it was made in the future
     */
    static DocumentReferenceContentComponent content(NewContent value, Instant now) {
        DocumentReferenceContentComponent content = new DocumentReferenceContentComponent();
        content.addExtension()
                .setUrl(PointerDefinitions.STABILITY)
                .setValue(FhirValues.concept(value.stability().toCode()));
        content.setFormat(FhirValues.coding(value.format().toCode()));
        content.getAttachment().setContentType(value.mediaType()).setUrl(value.url());
        value.knownCreation().ifPresent(creation -> {
            if (creation.begin().isAfter(now)) {
                throw new InvalidInputException("content creation", "must not be in the future");
            }
            content.getAttachment().setCreationElement(date(creation));
        });
        return content;
    }

    static DateTimeType date(RecordDate value) {
        return new DateTimeType(value.value());
    }
}
