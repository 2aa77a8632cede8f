package io.spinebridge.fhir;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.fhir.ElementNode.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whom a reference to a patient names. Stateless. */
public final class NamedPatients {

    private static final int NHS_NUMBER_DIGITS = 10;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s-]");

    private NamedPatients() {}

    /**
     * Whether a resource names a patient other than the one that was asked for; one that names nobody does not.
     *
     * @param member where it says whose it is; looked through wherever that was sent twice
     */
    public static boolean another(Element resource, String member, NhsNumber asked) {
        Set<String> named = in(resource, member);
        return !named.isEmpty() && !named.contains(asked.value());
    }

    /** Whether two resources name different patients. */
    public static boolean another(Element resource, Element other, String member) {
        Set<String> named = in(resource, member);
        return !named.isEmpty() && !in(other, member).isEmpty() && Collections.disjoint(named, in(other, member));
    }

    /** The NHS numbers that a resource names in a member: however often that was sent. Not checked. */
    public static Set<String> in(Element resource, String member) {
        Set<String> named = new HashSet<>();
        for (Element patient : members(resource, member)) {
            for (Element reference : everyOne(patient)) {
                addNamedBy(reference, named);
            }
        }
        return named;
    }

    /** They may stand anywhere in a reference, or in the identifier beside it. */
    private static void addNamedBy(Element reference, Set<String> named) {
        for (Element address : members(reference, "reference")) {
            addNumbers(address.textOrEmpty(), named);
        }
        for (Element identifier : members(reference, "identifier")) {
            for (Element value : members(identifier, "value")) {
                addNumbers(BETWEEN_DIGITS.matcher(value.textOrEmpty()).replaceAll(""), named);
            }
        }
    }

    /** Whatever stands in ten digits, neither more nor fewer. */
    private static void addNumbers(String text, Set<String> named) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char character = i < text.length() ? text.charAt(i) : ' ';
            if (character >= '0' && character <= '9') {
                digits++;
            } else {
                if (digits == NHS_NUMBER_DIGITS) {
                    named.add(text.substring(i - digits, i));
                }
                digits = 0;
            }
        }
    }

    /** Whatever form it came in: a list of one, or sent twice, it names somebody all the same. */
    private static List<Element> members(Element parent, String name) {
        List<Element> found = new ArrayList<>(1);
        for (Element member : parent.children()) {
            if (member.name().equals(name)) {
                found.addAll(everyOne(member));
            }
        }
        return found;
    }

    private static List<Element> everyOne(Element element) {
        return element.kind() == Kind.ARRAY ? element.children() : List.of(element);
    }
}
