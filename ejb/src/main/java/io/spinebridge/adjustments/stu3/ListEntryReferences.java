package io.spinebridge.adjustments.stu3;

import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of a list's contained resources its entries refer to. Records know several styles of reference; in some the reference is not the
 * contained resource's id at all.
 */
final class ListEntryReferences {

    private static final Pattern BEFORE_ID = Pattern.compile("^.*[#/:]", Pattern.DOTALL);

    private final List<Entry> lost = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> unreferred = new HashSet<>();

    private record Entry(Element element, String target, boolean deleted) {}

    ListEntryReferences(Element list, List<Element> containedResources) {
        Set<String> contained = new HashSet<>();
        containedResources.forEach(resource -> contained.add(id(resource)));
        unreferred.addAll(contained);
        for (Element element : list.all("entry")) {
            RecordStructure.date(element, "date");
            Entry entry = new Entry(
                    element, lastPart(element.one("item").text("reference")), ElementValues.flag(element, "deleted"));
            if (entry.target().isEmpty() || !contained.contains(entry.target())) {
                lost.add(entry);
            } else if (entry.deleted()) {
                deleted.add(entry.target());
            }
            unreferred.remove(entry.target());
        }
    }

    boolean deleted(Element contained) {
        return deleted.contains(id(contained));
    }

    /** Leaves entries to be told that may mean something which is not shown otherwise. */
    void leaveUnclear() {
        // As many as there are resources that no entry refers to can be meant by these, and are shown.
        boolean more = lost.stream().filter(entry -> !entry.deleted()).count() > unreferred.size();
        for (Entry entry : lost) {
            if (entry.deleted() && !unreferred.isEmpty()) {
                entry.element().leave("this entry is marked as removed, but does not say which condition it means");
            } else if (!entry.deleted() && more) {
                entry.element().leave("this entry refers to something that is not in the list");
            } else {
                entry.element().one("item").leave("reference", "this names nothing that is in the list");
            }
        }
    }

    static String id(Element resource) {
        return lastPart(resource.text("id"));
    }

    /** The id in {@code #id}, {@code urn:uuid:id}, {@code Condition/id}, or an absolute URL; empty for none. */
    static String lastPart(String reference) {
        return reference == null ? "" : BEFORE_ID.matcher(reference).replaceFirst("");
    }
}
