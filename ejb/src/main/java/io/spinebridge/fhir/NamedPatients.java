package io.spinebridge.fhir;

import io.spinebridge.api.NhsNumber;
import java.util.Collections;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whom a reference to a patient names. Stateless. */
public final class NamedPatients {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s-]");

    private NamedPatients() {}

    /** Whether a reference names a patient other than the one that was asked for; one that names nobody does not. */
    public static boolean another(Element patient, NhsNumber asked) {
        Set<String> named = in(patient);
        return !named.isEmpty() && !named.contains(asked.value());
    }

    /** Whether two references name different patients. */
    public static boolean another(Element patient, Element other) {
        Set<String> named = in(patient);
        return !named.isEmpty() && !in(other).isEmpty() && Collections.disjoint(named, in(other));
    }

    /** The NHS numbers that a reference names: they may stand anywhere in it, or in the identifier beside it. Not checked. */
    public static Set<String> in(Element patient) {
        String identifier = patient.peek("identifier").peek("value").received();
        String all = patient.peek("reference").received()
                + " "
                + (identifier == null ? "" : BETWEEN_DIGITS.matcher(identifier).replaceAll(""));
        return TEN_DIGITS.matcher(all).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
