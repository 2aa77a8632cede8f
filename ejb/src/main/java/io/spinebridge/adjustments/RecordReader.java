package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.Resource;

/** Reads a patient's record by searches and makes values of it. Thread safe. */
public final class RecordReader {

    private static final String NOT_EXPECTED = "the Spine answered with something that was not asked for";
    private static final String REMARK = "the Spine added a remark to its answer";
    private static final String INACTIVE = "the Spine answered with an entry that is not in force";

    private final Searches searches;
    private final NotUnderstoodElements leftovers;
    private final ConsentMapper consents;
    private final AdjustmentMapper adjustments;
    private final ConditionsMapper conditions;

    RecordReader(Searches searches, NotUnderstoodElements leftovers) {
        this.searches = searches;
        this.leftovers = leftovers;
        this.consents = new ConsentMapper(leftovers);
        this.adjustments = new AdjustmentMapper(leftovers);
        this.conditions = new ConditionsMapper(leftovers);
    }

    /** The whole record. */
    public AdjustmentRecord read(NhsNumber patient) {
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        List<Consent> active = consents(patient, notUnderstood);
        if (active.isEmpty()) {
            return AdjustmentRecord.none(patient, notUnderstood);
        }
        return new AdjustmentRecord(
                patient,
                active,
                adjustments(patient),
                conditions(patient, ConditionKind.IMPAIRMENT),
                conditions(patient, ConditionKind.UNDERLYING_CONDITION),
                conditions(patient, ConditionKind.THRESHOLD),
                notUnderstood);
    }

    /** The active consents: one, or none, unless the Spine holds more. */
    public List<Consent> consents(NhsNumber patient, List<NotUnderstood> notUnderstood) {
        SearchResult found = searches.consents(patient);
        notUnderstood.addAll(OtherPatients.rest(found, patient));
        List<Consent> active = new ArrayList<>();
        for (Resource resource : found.resources()) {
            if (!(resource instanceof org.hl7.fhir.dstu3.model.Consent consent)) {
                notUnderstood.add(unexpected(resource));
            } else if (OtherPatients.concerns(consent, patient)) {
                notUnderstood.add(OtherPatients.withheld(consent));
            } else if (consent.getStatus() == org.hl7.fhir.dstu3.model.Consent.ConsentState.ACTIVE
                    || consent.getStatus() == null) {
                active.add(consents.value(consent));
            } else {
                notUnderstood.add(leftovers.whole("Consent", INACTIVE, consent));
            }
        }
        if (active.size() > 1) {
            notUnderstood.add(new NotUnderstood(
                    "Consent", "the Spine holds " + active.size() + " active consents, where there should be one", ""));
        }
        return active;
    }

    /** The active adjustments. */
    public Adjustments adjustments(NhsNumber patient) {
        SearchResult found = searches.flags(patient);
        List<NotUnderstood> notUnderstood = new ArrayList<>(OtherPatients.rest(found, patient));
        List<Adjustment> active = new ArrayList<>();
        for (Resource resource : found.resources()) {
            if (!(resource instanceof Flag flag)) {
                notUnderstood.add(unexpected(resource));
            } else if (OtherPatients.concerns(flag, patient)) {
                notUnderstood.add(OtherPatients.withheld(flag));
            } else if (flag.getStatus() == Flag.FlagStatus.ACTIVE || flag.getStatus() == null) {
                active.add(adjustments.value(flag));
            } else {
                notUnderstood.add(leftovers.whole("Flag", INACTIVE, flag));
            }
        }
        return new Adjustments(active, notUnderstood);
    }

    /** One of the lists of conditions. */
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        SearchResult found = searches.conditions(patient, kind);
        List<NotUnderstood> notUnderstood = new ArrayList<>(OtherPatients.rest(found, patient));
        List<HealthCondition> entries = new ArrayList<>();
        Version version = null;
        int lists = 0;
        for (Resource resource : found.resources()) {
            if (OtherPatients.concerns(resource, patient)) {
                notUnderstood.add(OtherPatients.withheld(resource));
            } else if (resource instanceof ListResource list && ConditionsMapper.retired(list)) {
                notUnderstood.add(leftovers.whole("List", INACTIVE, list));
            } else if (resource instanceof ListResource list) {
                Conditions mapped = conditions.value(kind, list);
                entries.addAll(mapped.entries());
                notUnderstood.addAll(mapped.notUnderstood());
                version = lists++ == 0 ? mapped.version() : version;
            } else if (resource instanceof Condition condition) {
                if (ConditionsMapper.removed(condition)) {
                    notUnderstood.add(leftovers.whole("Condition", INACTIVE, condition));
                } else {
                    entries.add(conditions.value(condition));
                }
            } else {
                notUnderstood.add(unexpected(resource));
            }
        }
        if (lists > 1) {
            notUnderstood.add(new NotUnderstood(
                    "List", "the Spine holds " + lists + " such lists, where there should be one", ""));
        }
        return new Conditions(kind, version, entries, notUnderstood);
    }

    /** A single consent as a value. */
    public Consent value(org.hl7.fhir.dstu3.model.Consent consent) {
        return consents.value(consent);
    }

    /** A single adjustment as a value. */
    public Adjustment value(Flag flag) {
        return adjustments.value(flag);
    }

    /** A single list as a value. */
    public Conditions value(ConditionKind kind, ListResource list) {
        return conditions.value(kind, list);
    }

    private NotUnderstood unexpected(Resource resource) {
        return leftovers.whole(
                resource.fhirType(), resource instanceof OperationOutcome ? REMARK : NOT_EXPECTED, resource);
    }
}
