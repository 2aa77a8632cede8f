package io.spinebridge.fhir;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.ElementNode.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what of a received element nobody took. Stateless. */
public final class NotUnderstoodElements {

    /** What is told of one answer; the rest is counted. More is no record of anybody, and could not be shown. */
    private static final int MOST_TOLD = 1000;

    private static final String CHOICE = "value";
    private static final String UNEXPECTED = "this element is not expected here";
    private static final String UNKNOWN_EXTENSION = "this extension is not known";
    private static final String MODIFIER = "this changes the meaning of what it stands in, in a way that is not known";
    private static final String TWICE = "this was sent twice, and only the first was read";

    private NotUnderstoodElements() {}

    /**
     * What was left of an element, once for each place and reason.
     *
     * @param where what the element is called, for example {@code Flag}
     */
    public static List<NotUnderstood> in(Element element, String where) {
        if (isWhollyTaken(element)) {
            return List.of();
        }
        ToldPlaces found = new ToldPlaces();
        members(element, where, found);
        return found.told();
    }

    /** As nearly always: then no place needs a name. False where it must be looked at more closely. */
    private static boolean isWhollyTaken(Element parent) {
        List<Element> children = parent.children();
        for (int i = 0; i < children.size(); i++) {
            Element child = children.get(i);
            boolean nothing = child.kind() == Kind.NULL && child.refusal() == null;
            if (!nothing && !(child.taken() && (child.handedOver() || isWhollyTaken(child)))) {
                return false;
            }
        }
        return true;
    }

    /** No more than can be shown; the rest is counted. */
    public static List<NotUnderstood> bounded(List<NotUnderstood> told) {
        if (told.size() <= MOST_TOLD) {
            return told;
        }
        List<NotUnderstood> bounded = new ArrayList<>(told.subList(0, MOST_TOLD));
        bounded.add(ToldPlaces.more(told.size() - MOST_TOLD));
        return bounded;
    }

    /** A whole element that has no place, but hides nothing that was asked for. */
    public static NotUnderstood whole(String where, String reason, Element element) {
        return new NotUnderstood(where, reason, ElementText.shown(element, ToldPlaces.LONGEST));
    }

    /** A whole element that could not be read: what it says is missing from the values. */
    public static NotUnderstood missing(String where, String reason, Element element) {
        return new NotUnderstood(where, reason, ElementText.shown(element, ToldPlaces.LONGEST), true);
    }

    private static void members(Element parent, String where, ToldPlaces found) {
        // Looked up here: to search the parent for each would cost time that grows with the square.
        Map<String, Element> first = new HashMap<>();
        Set<String> untakenBefore = null;
        for (Element member : parent.children()) {
            first.putIfAbsent(member.name(), member);
            if (member.taken()) {
                below(member, path(where, member), found);
            } else if (member.kind() != Kind.NULL) {
                untakenBefore = untakenBefore == null ? new HashSet<>() : untakenBefore;
                boolean twice = untakenBefore.add(member.name())
                        && first.get(member.name()) != member
                        && first.get(member.name()).taken();
                untaken(member, path(where, member), twice, found);
            }
        }
    }

    private static void below(Element taken, String where, ToldPlaces found) {
        if (taken.handedOver()) {
            return;
        }
        if (taken.kind() == Kind.OBJECT) {
            members(taken, where, found);
        } else if (taken.kind() == Kind.ARRAY) {
            for (Element each : taken.children()) {
                if (each.taken()) {
                    below(each, where, found);
                } else if (each.kind() != Kind.NULL || each.refusal() != null) {
                    found.add(where, reason(each), missing(each), each);
                }
            }
        }
    }

    private static void untaken(Element member, String where, boolean twice, ToldPlaces found) {
        boolean besidePrimitive = member.name().startsWith("_");
        if (twice) {
            found.add(where, TWICE, true, member);
        } else if (besidePrimitive && member.kind() == Kind.OBJECT) {
            members(member, where, found);
        } else if (besidePrimitive && member.kind() == Kind.ARRAY) {
            member.children().forEach(each -> members(each, where, found));
        } else if (member.kind() == Kind.ARRAY && member.refusal() == null) {
            member.children().forEach(each -> found.add(where, reason(each), missing(each), each));
        } else {
            found.add(where, reason(member), missing(member), member);
        }
    }

    /** Extensions of a primitive stand beside it; FHIR's definitions call what may be of several types by one name. */
    private static String path(String where, Element member) {
        String name = member.name();
        if (name.startsWith("_")) {
            return where + "." + name.substring(1);
        }
        boolean choice = name.startsWith(CHOICE)
                && name.length() > CHOICE.length()
                && Character.isUpperCase(name.charAt(CHOICE.length()));
        return where + "." + (choice ? "value[x]" : name);
    }

    private static String reason(Element element) {
        if (element.refusal() != null) {
            return element.refusal().reason();
        }
        return switch (element.name()) {
            case "extension" -> UNKNOWN_EXTENSION;
            case "modifierExtension" -> MODIFIER;
            default -> UNEXPECTED;
        };
    }

    private static boolean missing(Element element) {
        return element.refusal() != null
                ? element.refusal().missing()
                : element.name().equals("modifierExtension");
    }
}
