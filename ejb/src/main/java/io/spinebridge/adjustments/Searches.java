package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.NotUnderstood;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.dstu3.model.Bundle.BundleLinkComponent;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.Resource;

/**
 * The five searches, with their pages followed. Thread safe.
 *
 * <p>A paging link is followed when it is under the service's own base; anything else, a loop, or more pages than allowed ends the read
 * with an exception: the rest of the record must not be missing unnoticed.
 */
final class Searches {

    private static final String JSON = "json";

    private final SpineGateway gateway;
    private final Supplier<ReasonableAdjustmentsClient> client;
    private final Supplier<Limits> limits;

    /**
     * Where paging ends.
     *
     * @param base the service's base URL
     * @param maxPages number of pages
     * @param listStatus value of {@code status} in searches of the list
     */
    record Limits(URI base, int maxPages, String listStatus) {}

    Searches(SpineGateway gateway, Supplier<ReasonableAdjustmentsClient> client, Supplier<Limits> limits) {
        this.gateway = gateway;
        this.client = client;
        this.limits = limits;
    }

    SearchResult consents(NhsNumber patient) {
        return all(patient, () -> client.get().searchConsents(patient.value(), "active", RaWire.CATEGORY_TOKEN, JSON));
    }

    SearchResult flags(NhsNumber patient) {
        return all(patient, () -> client.get().searchFlags(patient.value(), "active", RaWire.CATEGORY_TOKEN, JSON));
    }

    SearchResult conditions(NhsNumber patient, ConditionKind kind) {
        String nhsNumber = patient.value();
        return all(patient, switch (kind) {
            case IMPAIRMENT -> () ->
                    client.get().searchLists(nhsNumber, limits.get().listStatus(), RaWire.LIST_CODE_TOKEN, JSON);
            case UNDERLYING_CONDITION -> () ->
                    client.get().searchUnderlyingConditions(nhsNumber, "active", RaWire.CATEGORY_TOKEN, JSON);
            case THRESHOLD -> () -> client.get().searchThreshold(nhsNumber, "active", RaWire.CATEGORY_TOKEN, JSON);
        });
    }

    private SearchResult all(NhsNumber patient, Supplier<Bundle> search) {
        List<Resource> resources = new ArrayList<>();
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Bundle page = gateway.read(patient, search);
        add(page, resources, notUnderstood);
        for (BundleLinkComponent next = page.getLink("next"); next != null; next = page.getLink("next")) {
            if (!seen.add(next.getUrl()) || seen.size() >= limits.get().maxPages()) {
                throw unreadable("its result has more pages than the " + limits.get().maxPages()
                        + " that are followed (spinebridge.paging.max-pages), or goes in a circle");
            }
            page = gateway.follow(patient, link(next.getUrl()), search);
            add(page, resources, notUnderstood);
        }
        return new SearchResult(resources, notUnderstood);
    }

    private static void add(Bundle page, List<Resource> resources, List<NotUnderstood> notUnderstood) {
        notUnderstood.addAll(Leftovers.parsing(page));
        for (BundleEntryComponent entry : page.getEntry()) {
            if (entry.getResource() instanceof OperationOutcome) {
                notUnderstood.add(new NotUnderstood("Bundle.entry", "the Spine added a remark to its answer", ""));
            } else if (entry.getResource() != null) {
                resources.add(entry.getResource());
            }
        }
    }

    private URI link(String url) {
        URI base = limits.get().base();
        URI target;
        try {
            target = base.resolve(url);
        } catch (IllegalArgumentException malformed) {
            throw unreadable("its paging link is not a URL");
        }
        boolean ours = base.getScheme().equalsIgnoreCase(String.valueOf(target.getScheme()))
                && base.getRawAuthority().equalsIgnoreCase(String.valueOf(target.getRawAuthority()))
                && target.normalize().getRawPath().startsWith(base.getRawPath() + "/");
        if (!ours) {
            throw unreadable("its paging link leads away from " + base.getHost());
        }
        return target;
    }

    private static UnavailableException unreadable(String reason) {
        return new UnavailableException(reason, SpineError.NONE, null, null);
    }
}
