package io.spinebridge.fhir;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.fhir.ElementNode.Kind;
import java.util.List;

/**
 * A resource that was received, to be changed in single places and sent back: everything else goes back as it came, in the same order and the
 * same words. For one thread.
 */
public final class ReceivedResource {

    private final Element resource;

    /**
     * Changes a resource in place.
     *
     * @throws InvalidInputException when it cannot be sent back as it came: it is XML, or damaged
     */
    public ReceivedResource(Element resource) {
        if (!isSound(resource)) {
            throw new InvalidInputException(
                    "entry",
                    "holds content that this module cannot send back unchanged; it can only be removed with the whole record");
        }
        this.resource = resource;
    }

    private static boolean isSound(Element element) {
        return !element.xml()
                && (element.received() == null || !BodyText.isDamaged(element.received()))
                && isWithoutDuplicates(element)
                && element.children().stream().allMatch(ReceivedResource::isSound);
    }

    /** Of two members of one name nobody knows which the other side holds. */
    private static boolean isWithoutDuplicates(Element element) {
        return element.kind() != Kind.OBJECT
                || element.children().stream().map(Element::name).distinct().count()
                        == element.children().size();
    }

    /** The resource, to be read. */
    public Element element() {
        return resource;
    }

    /** Sets a primitive of text, or adds it. */
    public void put(String member, String value) {
        put(resource, member, value);
    }

    /** Puts an extension in place of those of its URL. */
    public void putExtension(Element extension) {
        putExtension(resource, extension);
    }

    /** Adds a part to the extension of a URL, which is made where there is none. */
    public void addToExtension(String url, Element part) {
        Element known = resource.extension(url);
        if (!known.exists()) {
            known = Element.of("extension", Kind.OBJECT, null);
            put(known, "url", url);
            add(resource, "extension", known);
        }
        add(known, "extension", part);
    }

    /** Sets a primitive of text of a part, or adds it. */
    public static void put(Element part, String member, String value) {
        replace(part, member, Element.of(member, Kind.TEXT, value));
    }

    /** Sets a flag of a part, or adds it. */
    public static void put(Element part, String member, boolean value) {
        replace(part, member, Element.of(member, Kind.LITERAL, String.valueOf(value)));
    }

    /** Adds an element to a list of a part, which is made where there is none. */
    public static void add(Element part, String list, Element element) {
        Element known = part.find(list);
        if (known == null) {
            known = Element.of(list, Kind.ARRAY, null);
            part.children().add(known);
        }
        if (known.kind() != Kind.ARRAY) {
            throw new InvalidInputException("entry", "has another form than FHIR says, and cannot be changed");
        }
        known.children().add(element);
    }

    /** Puts an extension in place of those of its URL. */
    public static void putExtension(Element part, Element extension) {
        String url = extension.find("url").received();
        Element known = part.find("extension");
        if (known != null) {
            known.children().removeIf(each -> {
                Element address = each.find("url");
                return address != null && url.equals(address.received());
            });
        }
        add(part, "extension", extension);
    }

    private static void replace(Element part, String member, Element value) {
        List<Element> members = part.children();
        Element known = part.find(member);
        if (known == null) {
            members.add(value);
        } else {
            members.set(members.indexOf(known), value);
        }
    }

    /** The resource as JSON. */
    public String json() {
        return ElementText.whole(resource);
    }

    @Override
    public String toString() {
        return "ReceivedResource[withheld]";
    }
}
