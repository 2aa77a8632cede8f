package io.spinebridge.fhir;

import io.spinebridge.fhir.ElementNode.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members that an element of XML gets, one by one: several of one name become a list, as in JSON. For one thread. */
final class XmlMembers {

    private final List<Element> members;
    /** Where each name stands: to search for it would cost time that grows with the square. */
    private final Map<String, Integer> places = new HashMap<>();

    /** Fills an element that is empty. */
    XmlMembers(Element empty) {
        this.members = empty.children();
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    void add(String name, String text) {
        add(Element.ofXml(name, Kind.TEXT, text));
    }

    void add(Element member) {
        Integer place = places.putIfAbsent(member.name(), members.size());
        if (place == null) {
            members.add(member);
            return;
        }
        Element known = members.get(place);
        if (known.kind() == Kind.ARRAY) {
            known.children().add(member);
        } else {
            Element list = Element.ofXml(member.name(), Kind.ARRAY, null);
            list.children().add(known);
            list.children().add(member);
            members.set(place, list);
        }
    }
}
