package io.spinebridge.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A part of a body as it was received, and what of it was taken. Whatever a mapper asks for is marked; what nobody asked for, or what could
 * not be handed out, {@link NotUnderstoodElements} tells. So nothing is lost for not having been thought of. For one thread.
 *
 * <p>A primitive and the member of its extensions ({@code status} and {@code _status}) are two members: to ask for the one leaves the other.
 */
public final class Element {

    /** Stands for what is not there: it holds nothing. */
    public static final Element NOTHING = new Element("", Kind.NOTHING, null, false);

    private static final int USUAL_MEMBERS = 6;

    private final String name;
    private final Kind kind;
    private final String text;
    private final List<Element> children;
    private final boolean xml;
    private boolean taken;
    private boolean handedOver;
    private Refusal refusal;

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

    private Element(String name, Kind kind, String text, boolean xml) {
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

    static Element of(String name, Kind kind, String text) {
        return new Element(name, kind, text, false);
    }

    /** From XML, which does not tell a list of one from a single element. */
    static Element ofXml(String name, Kind kind, String text) {
        return new Element(name, kind, text, true);
    }

    /** The kind of resource; empty when this is none. */
    public String resourceType() {
        String type = text("resourceType");
        return type == null ? "" : type;
    }

    /** Whether there is such a member; nothing is taken. */
    public boolean has(String member) {
        return find(member) != null;
    }

    /** A member as it was received; nothing is taken. {@link #NOTHING} when it is not there. */
    public Element peek(String member) {
        Element found = find(member);
        return found == null ? NOTHING : found;
    }

    /** Whether this is there at all. */
    public boolean exists() {
        return kind != Kind.NOTHING;
    }

    /** A member that is an object; {@link #NOTHING} when it is not there, or something else. */
    public Element one(String member) {
        Element found = single(member);
        if (found == null || found.as(Kind.OBJECT)) {
            return found == null ? NOTHING : found;
        }
        // A list of one can be read all the same; it is told besides.
        boolean alone = found.kind == Kind.ARRAY && found.children.size() == 1;
        return alone && found.children.get(0).kind == Kind.OBJECT ? found.children.get(0) : NOTHING;
    }

    /** A member that is a list of objects; those of its elements that are objects. */
    public List<Element> all(String member) {
        List<Element> objects = new ArrayList<>();
        for (Element each : list(member)) {
            if (each.kind == Kind.OBJECT || each.as(Kind.OBJECT)) {
                each.taken = true;
                objects.add(each);
            }
        }
        return objects;
    }

    /** A member that is a primitive; null when it is not there, or cannot be read. */
    public String text(String member) {
        Element found = single(member);
        return found == null ? null : found.value();
    }

    /** A member that is a list of primitives; those that are there and can be read. */
    public List<String> texts(String member) {
        List<String> values = new ArrayList<>();
        for (Element each : list(member)) {
            String value = each.value();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /**
     * A member that is a primitive of a certain form; empty when it is not there, or has another.
     *
     * @param reading what it says; empty when it cannot be read, which is then told
     */
    public <T> Optional<T> value(String member, Function<String, Optional<T>> reading) {
        String written = text(member);
        if (written == null) {
            return Optional.empty();
        }
        Optional<T> value = reading.apply(written);
        if (value.isEmpty()) {
            single(member).refusal = Refusal.VALUE;
        }
        return value;
    }

    /** Takes primitives that add nothing as long as they are among those that are expected. Any other is left to be told. */
    public void takeExpected(String member, Set<String> expected) {
        Element found = find(member);
        if (found != null) {
            found.taken |= found.kind == Kind.ARRAY;
            for (Element each : found.kind == Kind.ARRAY ? found.children : List.of(found)) {
                if (each.value() != null && !expected.contains(each.text)) {
                    each.refuse(Refusal.EXPECTED);
                }
            }
        }
    }

    /** The one extension of a URL; {@link #NOTHING} when there is none. A further one is left to be told. */
    public Element extension(String url) {
        List<Element> found = extensions(url);
        found.stream().skip(1).forEach(further -> further.refuse(Refusal.FURTHER_EXTENSION));
        return found.isEmpty() ? NOTHING : found.get(0);
    }

    /** All extensions of a URL. */
    public List<Element> extensions(String url) {
        List<Element> found = new ArrayList<>();
        for (Element each : list("extension")) {
            Element address = each.find("url");
            if (address != null && url.equals(address.text)) {
                address.taken = true;
                each.taken = true;
                found.add(each);
            }
        }
        return found;
    }

    /** Leaves this extension to be told as a whole, although it was asked for. */
    public void leaveExtension() {
        refuse(Refusal.EXTENSION);
    }

    /** Leaves this to be told as a whole, although it was asked for. */
    public void leave(String reason) {
        refuse(new Refusal(reason, false));
    }

    /**
     * Leaves this to be told as a whole, although it was asked for.
     *
     * @param missing whether the values lack something for it
     */
    public void leave(String reason, boolean missing) {
        refuse(new Refusal(reason, missing));
    }

    /** What a primitive says, as it was received; empty when this is none. Nothing is taken. */
    public String textOrEmpty() {
        return text == null ? "" : text;
    }

    /** How many elements a list has; nothing is taken. */
    public int size() {
        return kind == Kind.ARRAY ? children.size() : exists() ? 1 : 0;
    }

    /** Leaves a member to be told, although it was asked for. */
    public void leave(String member, String reason) {
        Element found = single(member);
        if (found != null) {
            found.leave(reason);
        }
    }

    /** This is told by whoever reads it, and not with what it stands in. */
    public Element handOver() {
        handedOver = kind != Kind.NOTHING;
        return this;
    }

    /** Takes this with everything in it. To be used for what was looked at in full, or is told otherwise. */
    public void takeWhole() {
        if (kind != Kind.NOTHING) {
            taken = true;
            refusal = null;
            children.forEach(Element::takeWhole);
        }
    }

    /** What stands in a member that is a list; its elements are not marked. XML does not tell a list of one from a single element. */
    private List<Element> list(String member) {
        Element found = find(member);
        if (found == null) {
            return List.of();
        }
        if (found.xml && found.kind != Kind.ARRAY) {
            return List.of(found);
        }
        if (found.as(Kind.ARRAY)) {
            return found.children;
        }
        // One that is no list can be read all the same; it is told besides.
        return found.kind == Kind.NULL ? List.of() : List.of(found);
    }

    /** A member that is no list; where XML has several, the first, and the others are left to be told. */
    private Element single(String member) {
        Element found = find(member);
        if (found != null && found.xml && found.kind == Kind.ARRAY) {
            found.taken = true;
            found.children.stream().skip(1).forEach(further -> further.refuse(Refusal.ONCE));
            return found.children.get(0);
        }
        return found;
    }

    private String value() {
        if (kind == Kind.NULL) {
            taken = true;
            return null;
        }
        if (kind != Kind.TEXT && kind != Kind.LITERAL) {
            refuse(Refusal.FORM);
            return null;
        }
        if (BodyText.isDamaged(text)) {
            refuse(Refusal.CHARACTERS);
            return null;
        }
        taken = true;
        return text.isEmpty() ? null : text;
    }

    private boolean as(Kind expected) {
        if (kind == expected) {
            taken = true;
            return true;
        }
        refuse(kind == Kind.NULL ? Refusal.EMPTY : Refusal.FORM);
        return false;
    }

    private void refuse(Refusal why) {
        if (kind != Kind.NOTHING) {
            refusal = why;
        }
    }

    /** The first of its name: a second one stays where it is, and is told. */
    Element find(String member) {
        if (kind == Kind.OBJECT) {
            for (Element child : children) {
                if (child.name.equals(member)) {
                    return child;
                }
            }
        }
        return null;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    /** What a primitive says, as it was received. */
    String received() {
        return text;
    }

    List<Element> children() {
        return children;
    }

    boolean xml() {
        return xml;
    }

    boolean taken() {
        return taken && refusal == null;
    }

    boolean handedOver() {
        return handedOver;
    }

    Refusal refusal() {
        return refusal;
    }

    @Override
    public String toString() {
        return "Element[" + kind + "]";
    }
}
