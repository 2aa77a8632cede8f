package io.spinebridge.pointers.stu3;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The elements of a pointer that {@link PointerMapper} understands: whatever else one holds is told. */
final class PointerElements {

    /** Paths below the pointer, down to the last element. */
    static final Set<String> UNDERSTOOD = understood();

    private PointerElements() {}

    private static Set<String> understood() {
        String stability = "content.extension:" + PointerDefinitions.STABILITY;
        Set<String> paths = new HashSet<>(Set.of(
                "meta",
                "meta.versionId",
                "meta.lastUpdated",
                "meta.profile",
                "status",
                "subject",
                "subject.reference",
                "indexed",
                "author",
                "author.reference",
                "custodian",
                "custodian.reference",
                "masterIdentifier",
                "masterIdentifier.system",
                "masterIdentifier.value",
                "relatesTo",
                "relatesTo.code",
                "relatesTo.target",
                "relatesTo.target.reference",
                "relatesTo.target.identifier",
                "relatesTo.target.identifier.system",
                "relatesTo.target.identifier.value",
                "content",
                "content.attachment",
                "content.attachment.contentType",
                "content.attachment.url",
                "content.attachment.creation",
                stability,
                "context",
                "context.period",
                "context.period.start",
                "context.period.end"));
        for (String concept : List.of("type", "class", "context.practiceSetting")) {
            paths.addAll(Set.of(concept, concept + ".text"));
        }
        paths.add(stability + ".value[x]");
        for (String coding : List.of(
                "type.coding",
                "class.coding",
                "context.practiceSetting.coding",
                "content.format",
                stability + ".value[x].coding")) {
            paths.addAll(Set.of(coding, coding + ".system", coding + ".code", coding + ".display"));
        }
        return Set.copyOf(paths);
    }
}
