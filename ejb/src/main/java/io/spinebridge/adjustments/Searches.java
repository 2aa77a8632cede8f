package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import io.spinebridge.spine.SpineCall;
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
        return all(
                patient,
                switch (kind) {
                    case IMPAIRMENT ->
                        () -> client.get()
                                .searchLists(nhsNumber, limits.get().listStatus(), RaWire.LIST_CODE_TOKEN, JSON);
                    case UNDERLYING_CONDITION ->
                        () -> client.get().searchUnderlyingConditions(nhsNumber, "active", RaWire.CATEGORY_TOKEN, JSON);
                    case THRESHOLD ->
                        () -> client.get().searchThreshold(nhsNumber, "active", RaWire.CATEGORY_TOKEN, JSON);
                });
    }

    private SearchResult all(NhsNumber patient, Supplier<Bundle> search) {
        List<Resource> resources = new ArrayList<>();
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Bundle page = gateway.read(SpineCall.about(patient), search);
        add(page, resources, notUnderstood);
        int counted = page.getTotal();
        int sent = page.getEntry().size();
        for (BundleLinkComponent next = page.getLink("next"); next != null; next = page.getLink("next")) {
            if (!seen.add(next.getUrl()) || seen.size() >= limits.get().maxPages()) {
                throw unreadable(
                        "its result has more pages than the " + limits.get().maxPages()
                                + " that are followed (spinebridge.paging.max-pages), or goes in a circle");
            }
            page = gateway.read(SpineCall.about(patient).at(link(next.getUrl())), search);
            add(page, resources, notUnderstood);
            sent += page.getEntry().size();
        }
        if (counted > sent) {
            notUnderstood.add(new NotUnderstood(
                    "Bundle.total", "the Spine counted " + counted + " entries and sent " + sent, ""));
        }
        return new SearchResult(resources, notUnderstood);
    }

    private static void add(Bundle page, List<Resource> resources, List<NotUnderstood> notUnderstood) {
        notUnderstood.addAll(NotUnderstoodElements.parsing(page));
        for (BundleEntryComponent entry : page.getEntry()) {
            if (entry.getResource() == null) {
                notUnderstood.add(new NotUnderstood(
                        "Bundle.entry", "this entry holds no resource", String.valueOf(entry.getFullUrl())));
            } else {
                resources.add(entry.getResource());
            }
        }
    }

    private URI link(String url) {
        URI base = limits.get().base();
        URI target;
        try {
            // Servers that put parameters together by hand leave the bar of a token as it is.
            target = URI.create(base + "/").resolve(String.valueOf(url).replace("|", "%7C"));
        } catch (IllegalArgumentException malformed) {
            throw unreadable("its paging link is not a URL");
        }
        if (url == null || !isUnder(base, target)) {
            throw unreadable("its paging link leads away from " + base.getHost());
        }
        return target;
    }

    private static boolean isUnder(URI base, URI target) {
        return base.getScheme().equalsIgnoreCase(String.valueOf(target.getScheme()))
                && base.getRawAuthority().equalsIgnoreCase(String.valueOf(target.getRawAuthority()))
                && (target.getRawPath() + "/").startsWith(base.getRawPath() + "/")
                // Decoded: what the other end takes for a step upwards need not look like one.
                && !List.of(target.getPath().split("[/\\\\]")).contains("..");
    }

    private static UnavailableException unreadable(String reason) {
        return new UnavailableException(reason, SpineError.NONE, null, null);
    }
}
