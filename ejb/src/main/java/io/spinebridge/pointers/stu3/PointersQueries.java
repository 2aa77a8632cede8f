package io.spinebridge.pointers.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.fhir.stu3.NhsReferences;
import io.spinebridge.http.PercentEncoding;

/**
 * What stands behind the question mark of a request about pointers: values encoded, their separators not. Stateless.
 *
 * <p>Follows <em>National Record Locator API: Search, Update, Delete</em>.
 */
final class PointersQueries {

    private PointersQueries() {}

    /** A patient's pointers. */
    static String search(NhsNumber patient, PointerFilter filter) {
        return subject(patient)
                + filter.knownCustodian()
                        .map(ods -> "&" + parameter("custodian", NhsReferences.ORGANISATION + ods.value()))
                        .orElse("")
                + filter.knownType()
                        .map(type -> "&" + parameter("type.coding", Code.SNOMED_CT + "|" + type.code()))
                        .orElse("");
    }

    /** A single pointer. */
    static String byId(PointerId id) {
        return parameter("_id", id.value());
    }

    /** How many pointers a patient has. */
    static String count(NhsNumber patient) {
        return subject(patient) + "&" + parameter("_summary", "count");
    }

    /** The pointer that is to be changed, by its provider's identifier. */
    static String conditional(NhsNumber patient, MasterIdentifier identifier) {
        return subject(patient) + "&" + parameter("identifier", identifier.system() + "|" + identifier.value());
    }

    private static String subject(NhsNumber patient) {
        return parameter("subject", NhsReferences.PATIENT + patient.value());
    }

    private static String parameter(String name, String value) {
        return name + "=" + PercentEncoding.encode(value);
    }
}
