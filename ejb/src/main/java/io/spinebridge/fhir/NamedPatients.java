package io.spinebridge.fhir;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.fhir.ElementNode.Kind;
import java.util.Collections;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a reference to a patient names. Stateless. */
public final class NamedPatients {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");
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
        return members(resource, member).flatMap(each -> in(each).stream()).collect(Collectors.toSet());
    }

    /** The NHS numbers that a reference names: they may stand anywhere in it, or in the identifier beside it. Not checked. */
    private static Set<String> in(Element patient) {
        return everyOne(patient)
                .flatMap(reference -> Stream.concat(
                        members(reference, "reference").map(Element::textOrEmpty),
                        members(reference, "identifier")
                                .flatMap(identifier -> members(identifier, "value"))
                                .map(value -> BETWEEN_DIGITS
                                        .matcher(value.textOrEmpty())
                                        .replaceAll(""))))
                .flatMap(text -> TEN_DIGITS.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    /** Whatever form it came in: a list of one, or sent twice, it names somebody all the same. */
    private static Stream<Element> members(Element parent, String name) {
        return parent.children().stream()
                .filter(member -> member.name().equals(name))
                .flatMap(NamedPatients::everyOne);
    }

    private static Stream<Element> everyOne(Element element) {
        return element.kind() == Kind.ARRAY ? element.children().stream() : Stream.of(element);
    }
}
