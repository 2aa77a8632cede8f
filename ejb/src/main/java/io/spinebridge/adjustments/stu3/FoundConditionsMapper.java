package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.Element;
import java.util.ArrayList;
import java.util.List;

/** From what the searches for conditions find to values. Stateless. */
final class FoundConditionsMapper {

    private FoundConditionsMapper() {}

    /** What the lists and bare conditions that a search found hold, all together. */
    static Conditions value(ConditionKind kind, SearchSorter.Sorted found) {
        List<NotUnderstood> notUnderstood = new ArrayList<>(found.notUnderstood());
        List<HealthCondition> entries = new ArrayList<>();
        Version version = null;
        int lists = 0;
        for (Element resource : found.own()) {
            if (resource.resourceType().equals(ConditionsMapper.LIST)) {
                Conditions mapped = ConditionsMapper.value(kind, resource);
                entries.addAll(mapped.entries());
                notUnderstood.addAll(mapped.notUnderstood());
                version = lists++ == 0 ? mapped.version() : version;
            } else {
                entries.add(ConditionsMapper.value(resource));
            }
        }
        if (lists > 1) {
            notUnderstood.add(new NotUnderstood(
                    ConditionsMapper.LIST, "the Spine holds " + lists + " such lists, where there should be one", ""));
        }
        return new Conditions(kind, version, entries, notUnderstood);
    }
}
