package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.SpineRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query of a request. Stateless. */
final class PointerQuery {

    static final String SUBJECT = "subject";
    static final String CUSTODIAN = "custodian";
    /** The form before 2.1.0, which the reference implementation still takes. */
    static final String CUSTODIAN_IDENTIFIER = "custodian.identifier";

    static final String TYPE = "type.coding";
    /** As the specification's table has it; its addresses have {@link #TYPE}. */
    static final String BARE_TYPE = "type";

    static final String IDENTIFIER = "identifier";
    static final String ID = "_id";
    static final String SUMMARY = "_summary";
    static final String FORMAT = "_format";

    private static final List<String> ORDER = List.of(ID, SUBJECT, CUSTODIAN, TYPE, IDENTIFIER, SUMMARY, FORMAT);

    private PointerQuery() {}

    /** The NHS number of the subject; empty when it is not given as the address of a patient, or without a number. */
    static Optional<String> nhsNumber(SpineRequest request) {
        return request.parameter(SUBJECT)
                .filter(subject ->
                        subject.startsWith(Canonicals.PATIENT) && subject.length() > Canonicals.PATIENT.length())
                .map(subject -> subject.substring(Canonicals.PATIENT.length()));
    }

    static Optional<MasterIdentifier> identifier(SpineRequest request) {
        return request.parameter(IDENTIFIER).flatMap(MasterIdentifier::of);
    }

    /** The ODS code of the custodian searched for; empty when it has a wrong form. */
    static Optional<String> custodian(SpineRequest request) {
        return request.parameter(CUSTODIAN)
                .flatMap(Organisations::odsCode)
                .or(() -> request.parameter(CUSTODIAN_IDENTIFIER)
                        .filter(value -> value.matches("https://fhir\\.nhs\\.uk/Id/ods-organization-code\\|.+"))
                        .map(value -> value.substring(value.indexOf('|') + 1)));
    }

    static Optional<String> type(SpineRequest request) {
        return request.parameter(TYPE).or(() -> request.parameter(BARE_TYPE));
    }

    /** Whether a query is, letter by letter, as the documentation writes it: order, encoding, nothing left over. */
    static boolean isLiteral(SpineRequest request) {
        String literal = ORDER.stream()
                .filter(request.parameters()::containsKey)
                .map(name -> name + "=" + encoded(request.parameter(name).orElse("")))
                .collect(Collectors.joining("&"));
        return literal.equals(request.rawQuery() == null ? "" : request.rawQuery());
    }

    /** Percent-encoded as RFC 3986 has it: all but unreserved characters, upper case. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
