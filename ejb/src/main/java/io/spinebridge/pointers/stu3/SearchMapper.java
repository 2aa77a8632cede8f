package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import io.spinebridge.fhir.NotUnderstoodElements;
import io.spinebridge.pointers.FoundPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From what a search answered to pointers of the patient, and what is told of all else. Stateless. */
final class SearchMapper {

    private static final Set<String> MODES = Set.of("match");
    private static final Set<String> TYPES = Set.of("searchset");
    private static final Set<String> LINKS = Set.of("self", "first", "last", "previous", "next");

    private SearchMapper() {}

    /** Of an answer with any number of entries. */
    static FoundPointers found(Element answer, NhsNumber patient) {
        List<Pointer> pointers = new ArrayList<>();
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        int ofOthers = 0;
        List<Element> entries = answer.all("entry");
        for (Element entry : entries) {
            entry.text("fullUrl");
            entry.one("search").takeExpected("mode", MODES);
            Element resource = entry.one("resource").handOver();
            if (!resource.resourceType().equals(PointerMapper.TYPE)) {
                notUnderstood.add(stray(resource));
            } else if (PointerMapper.namesAnother(resource, patient)) {
                ofOthers++;
                notUnderstood.add(new NotUnderstood(
                        "Bundle.entry",
                        "the Spine answered with a pointer of another patient; its content is withheld",
                        ""));
            } else {
                pointers.add(PointerMapper.pointer(resource));
            }
        }
        int sent = Math.max(entries.size(), answer.peek("entry").size());
        notUnderstood.addAll(incomplete(answer, sent));
        return new FoundPointers(pointers, ofOthers, NotUnderstoodElements.bounded(notUnderstood), around(answer));
    }

    /** Of a single pointer. */
    static FoundPointers foundOne(Element answer, NhsNumber patient) {
        boolean anothers = PointerMapper.namesAnother(answer, patient);
        return new FoundPointers(
                anothers ? List.of() : List.of(PointerMapper.pointer(answer)), anothers ? 1 : 0, List.of(), List.of());
    }

    /** Other resources may be anybody's and say anything: their kind is told, not their content. */
    private static NotUnderstood stray(Element resource) {
        String type = resource.resourceType();
        return new NotUnderstood(
                "Bundle.entry",
                type.isEmpty()
                        ? "an entry holds nothing that could be read"
                        : "an entry holds a " + type + " instead of a pointer",
                "",
                true);
    }

    /** The specification knows no pages: an answer that seems to have more must not look complete. */
    private static List<NotUnderstood> incomplete(Element answer, int sent) {
        Optional<Integer> total = ElementValues.number(answer, "total");
        boolean more = false;
        for (Element link : answer.all("link")) {
            String relation = link.text("relation");
            if (LINKS.contains(String.valueOf(relation))) {
                link.text("url");
                more |= "next".equals(relation);
            }
        }
        if (more) {
            return List.of(new NotUnderstood(
                    "Bundle.link", "the Spine says that there are more pointers than it sent", "", true));
        }
        return total.filter(counted -> counted != sent)
                .map(counted -> List.of(new NotUnderstood(
                        "Bundle.total",
                        "the Spine says that there are " + counted + " pointers, and sent " + sent,
                        "",
                        true)))
                .orElse(List.of());
    }

    /** What of the answer itself was not taken. */
    private static List<NotUnderstood> around(Element answer) {
        answer.resourceType();
        answer.text("id");
        answer.takeExpected("type", TYPES);
        Element meta = answer.one("meta");
        meta.text("versionId");
        meta.texts("profile");
        ElementValues.instant(meta, "lastUpdated");
        return NotUnderstoodElements.in(answer, "Bundle");
    }
}
