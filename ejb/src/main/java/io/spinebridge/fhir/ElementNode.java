package io.spinebridge.fhir;

import java.util.ArrayList;
import java.util.List;

/** What an {@link Element} is in the tree of a body: its name, and what stands there. To look at it takes nothing. For one thread. */
abstract class ElementNode {

    private static final int USUAL_MEMBERS = 6;

    private final String name;
    private final Kind kind;
    private final String text;
    private final List<Element> children;
    private final boolean xml;

    /** What stands there. */
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        /** A number, true or false, in the characters in which it was received. */
        LITERAL,
        NULL,
        /** Nested deeper than anything of FHIR: kept as text. */
        TOO_DEEP,
        NOTHING
    }

    ElementNode(String name, Kind kind, String text, boolean xml) {
        this.name = name;
        this.kind = kind;
        this.text = text;
        this.xml = xml;
        this.children = switch (kind) {
            case OBJECT -> new ArrayList<>(USUAL_MEMBERS);
            case ARRAY -> new ArrayList<>(1);
            default -> List.of();
        };
    }

    final String name() {
        return name;
    }

    final Kind kind() {
        return kind;
    }

    final boolean is(Kind expected) {
        return kind == expected;
    }

    /** What a primitive says, as it was received. */
    final String received() {
        return text;
    }

    final List<Element> children() {
        return children;
    }

    /** Whether it came in XML, which does not tell a list of one from a single element. */
    final boolean xml() {
        return xml;
    }

    /** The first of its name: a second one stays where it is, and is told. */
    final Element find(String member) {
        if (kind == Kind.OBJECT) {
            for (Element child : children) {
                if (child.name().equals(member)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** Whether there is such a member; nothing is taken. */
    public final boolean has(String member) {
        return find(member) != null;
    }

    /** Whether this is there at all. */
    public final boolean exists() {
        return !is(Kind.NOTHING);
    }

    /** What a primitive says, as it was received; empty when this is none. Nothing is taken. */
    public final String textOrEmpty() {
        return received() == null ? "" : received();
    }

    /** How many elements a list has; nothing is taken. */
    public final int size() {
        return is(Kind.ARRAY) ? children().size() : exists() ? 1 : 0;
    }

    @Override
    public final String toString() {
        return "Element[" + kind + "]";
    }
}
