package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Resource;

/** From the resources of a record to values. Thread safe. */
final class AdjustmentsMapper {

    private final ConsentMapper consents;
    private final AdjustmentMapper adjustments;
    private final ConditionsMapper conditions;

    AdjustmentsMapper(NotUnderstoodElements unmapped) {
        this.consents = new ConsentMapper(unmapped);
        this.adjustments = new AdjustmentMapper(unmapped);
        this.conditions = new ConditionsMapper(unmapped);
    }

    io.spinebridge.api.adjustments.Consent value(Consent consent) {
        return consents.value(consent);
    }

    Adjustment value(Flag flag) {
        return adjustments.value(flag);
    }

    Conditions value(ConditionKind kind, ListResource list) {
        return conditions.value(kind, list);
    }

    HealthCondition value(Condition condition) {
        return conditions.value(condition);
    }

    /** What the lists and bare conditions that a search found hold, all together. */
    Conditions value(ConditionKind kind, SearchSorter.Sorted found) {
        List<NotUnderstood> notUnderstood = new ArrayList<>(found.notUnderstood());
        List<HealthCondition> entries = new ArrayList<>();
        for (Resource resource : found.own()) {
            if (resource instanceof ListResource list) {
                Conditions mapped = value(kind, list);
                entries.addAll(mapped.entries());
                notUnderstood.addAll(mapped.notUnderstood());
            } else if (resource instanceof Condition condition) {
                entries.add(value(condition));
            }
        }
        List<ListResource> lists = found.own(ListResource.class).toList();
        if (lists.size() > 1) {
            notUnderstood.add(new NotUnderstood(
                    "List", "the Spine holds " + lists.size() + " such lists, where there should be one", ""));
        }
        Version version =
                lists.stream().findFirst().map(AdjustmentValues::version).orElse(null);
        return new Conditions(kind, version, entries, notUnderstood);
    }
}
