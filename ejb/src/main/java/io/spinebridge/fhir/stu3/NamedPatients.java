package io.spinebridge.fhir.stu3;

import io.spinebridge.api.NhsNumber;
import java.util.Collections;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.Reference;

/** Whom a reference to a patient names. Stateless. */
public final class NamedPatients {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

    private NamedPatients() {}

    /** Whether a reference names a patient other than the one that was asked for; one that names nobody does not. */
    public static boolean another(Reference patient, NhsNumber asked) {
        Set<String> named = in(patient);
        return !named.isEmpty() && !named.contains(asked.value());
    }

    /** Whether two references name different patients. */
    public static boolean another(Reference patient, Reference other) {
        Set<String> named = in(patient);
        return !named.isEmpty() && !in(other).isEmpty() && Collections.disjoint(named, in(other));
    }

    /** The NHS numbers that a reference names: they may stand anywhere in it, or in the identifier beside it. Not checked. */
    public static Set<String> in(Reference patient) {
        String identifier = patient.getIdentifier().getValue();
        String all = patient.getReference() + " " + (identifier == null ? "" : identifier.replaceAll("[\\s-]", ""));
        return TEN_DIGITS.matcher(all).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
