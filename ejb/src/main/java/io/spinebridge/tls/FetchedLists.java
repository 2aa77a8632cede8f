package io.spinebridge.tls;

import io.spinebridge.configuration.CrlLocation;
import io.spinebridge.configuration.CrlLocation.AtUrl;
import io.spinebridge.configuration.TlsSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Revocation lists that are at URLs, each as it was fetched last. Thread safe. */
final class FetchedLists {

    private final Clock clock;
    private final Executor threads;
    private final ListDownload download = new ListDownload(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private final Map<AtUrl, FetchedList> lists = new ConcurrentHashMap<>();

    /**
     * Has fetched nothing yet.
     *
     * @param threads on which lists are fetched
     */
    FetchedLists(Clock clock, Executor threads) {
        this.clock = clock;
        this.threads = threads;
    }

    /** Forgets all others. */
    void retain(List<CrlLocation> locations) {
        lists.keySet().retainAll(locations);
    }

    /** Has those fetched beside the caller that are due. Returns at once. */
    void fetchDue(List<CrlLocation> locations) {
        urls(locations).forEach(url -> list(url).fetchIfDue(threads));
    }

    /** Fetches now those that were never tried. Takes up to ten seconds for each. */
    void fetchFirst(List<CrlLocation> locations) {
        urls(locations).map(this::list).filter(FetchedList::untried).forEach(FetchedList::fetch);
    }

    /** Fetches all now. Takes up to ten seconds for each. */
    void fetchNow(List<CrlLocation> locations) {
        urls(locations).map(this::list).forEach(FetchedList::fetch);
    }

    /** Whether one is still to come that was never fetched. */
    boolean awaited(List<CrlLocation> locations) {
        return urls(locations).map(this::list).anyMatch(FetchedList::untried);
    }

    /** These settings without the lists that were never fetched. */
    TlsSettings known(TlsSettings settings) {
        return new TlsSettings(
                settings.keyStore(),
                settings.trustStore(),
                settings.revocationLists().stream()
                        .filter(location -> !(location instanceof AtUrl url) || tried(url))
                        .toList(),
                settings.protocols(),
                settings.ciphers());
    }

    private boolean tried(AtUrl url) {
        return lists.containsKey(url) && !list(url).untried();
    }

    StoreFile latest(AtUrl url) {
        return list(url).latest();
    }

    /** What went wrong lately, also where an earlier list is still in force. */
    List<String> faults(List<CrlLocation> locations) {
        return urls(locations)
                .map(url -> list(url).fault())
                .flatMap(Optional::stream)
                .toList();
    }

    private FetchedList list(AtUrl url) {
        return lists.computeIfAbsent(url, wanted -> new FetchedList(wanted, clock, download));
    }

    private static Stream<AtUrl> urls(List<CrlLocation> locations) {
        return locations.stream().filter(AtUrl.class::isInstance).map(AtUrl.class::cast);
    }
}
