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
public final class Element extends ElementMarks {

    /** Stands for what is not there: it holds nothing. */
    public static final Element NOTHING = new Element("", Kind.NOTHING, null, false);

    private Element(String name, Kind kind, String text, boolean xml) {
        super(name, kind, text, xml);
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

    /** A member as it was received; nothing is taken. {@link #NOTHING} when it is not there. */
    public Element peek(String member) {
        Element found = find(member);
        return found == null ? NOTHING : found;
    }

    /** A member that is an object; {@link #NOTHING} when it is not there, or something else. */
    public Element one(String member) {
        Element found = single(member);
        if (found == null || found.takeAs(Kind.OBJECT)) {
            return found == null ? NOTHING : found;
        }
        // A list of one can be read all the same; it is told besides.
        boolean alone = found.is(Kind.ARRAY) && found.children().size() == 1;
        return alone && found.children().get(0).is(Kind.OBJECT)
                ? found.children().get(0)
                : NOTHING;
    }

    /** A member that is a list of objects; those of its elements that are objects. */
    public List<Element> all(String member) {
        List<Element> objects = new ArrayList<>();
        for (Element each : list(member)) {
            if (each.takeAs(Kind.OBJECT)) {
                objects.add(each);
            }
        }
        return objects;
    }

    /** A member that is a primitive; null when it is not there, or cannot be read. */
    public String text(String member) {
        Element found = single(member);
        return found == null ? null : found.takeText();
    }

    /** A member that is a list of primitives; those that are there and can be read. */
    public List<String> texts(String member) {
        List<String> values = new ArrayList<>();
        for (Element each : list(member)) {
            String value = each.takeText();
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
            single(member).refuse(Refusal.VALUE);
        }
        return value;
    }

    /** Takes primitives that add nothing as long as they are among those that are expected. Any other is left to be told. */
    public void takeExpected(String member, Set<String> expected) {
        Element found = find(member);
        if (found != null) {
            if (found.is(Kind.ARRAY)) {
                found.take();
            }
            for (Element each : found.is(Kind.ARRAY) ? found.children() : List.of(found)) {
                if (each.takeText() != null && !expected.contains(each.received())) {
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
            if (address != null && url.equals(address.received())) {
                address.take();
                each.take();
                found.add(each);
            }
        }
        return found;
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
        markHandedOver();
        return this;
    }

    /** What stands in a member that is a list; its elements are not marked. XML does not tell a list of one from a single element. */
    private List<Element> list(String member) {
        Element found = find(member);
        if (found == null) {
            return List.of();
        }
        if (found.xml() && !found.is(Kind.ARRAY)) {
            return List.of(found);
        }
        if (found.takeAs(Kind.ARRAY)) {
            return found.children();
        }
        // One that is no list can be read all the same; it is told besides.
        return found.is(Kind.NULL) ? List.of() : List.of(found);
    }

    /** A member that is no list; where XML has several, the first, and the others are left to be told. */
    private Element single(String member) {
        Element found = find(member);
        if (found != null && found.xml() && found.is(Kind.ARRAY)) {
            found.take();
            found.children().stream().skip(1).forEach(further -> further.refuse(Refusal.ONCE));
            return found.children().get(0);
        }
        return found;
    }
}
