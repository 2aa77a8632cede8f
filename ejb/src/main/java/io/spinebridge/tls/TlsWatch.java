package io.spinebridge.tls;

import io.spinebridge.configuration.CrlLocation;
import io.spinebridge.configuration.TlsSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads key store, trust store and revocation lists when they may be others than before. For one thread at a time. */
final class TlsWatch {

    /** The same files are tried again: a certificate that was not valid yet may be now. */
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final FetchedLists fetched;
    private List<FileStamp> stamps = List.of();
    private Optional<TlsFiles> last = Optional.empty();
    private Instant taken = Instant.MIN;

    TlsWatch(Clock clock, FetchedLists fetched) {
        this.clock = clock;
        this.fetched = fetched;
    }

    /** What is there now, whatever was before. Nothing is fetched. */
    TlsFiles read(TlsSettings settings) {
        List<FileStamp> now = stamps(settings);
        return remember(now, TlsFiles.read(settings, fetched::latest));
    }

    /**
     * What is there now, when it is not what was read last.
     *
     * @param refused whether that was refused: then the files are read each time, since a half-written file may have got its rest without
     *     another size or time that could be seen
     */
    Optional<TlsFiles> changed(TlsSettings settings, boolean refused) {
        List<FileStamp> now = stamps(settings);
        if (!refused
                && now.equals(stamps)
                && settled(now)
                && last.filter(this::nothingFetched).isPresent()
                && last.get().settings().equals(settings)) {
            return Optional.empty();
        }
        TlsFiles files = TlsFiles.read(settings, fetched::latest);
        boolean again = refused && !clock.instant().isBefore(taken.plus(TRIED_AGAIN));
        if (last.filter(files::equals).isPresent() && !again) {
            stamps = now;
            return Optional.empty();
        }
        return Optional.of(remember(now, files));
    }

    private TlsFiles remember(List<FileStamp> now, TlsFiles files) {
        stamps = now;
        last = Optional.of(files);
        taken = clock.instant();
        return files;
    }

    private boolean settled(List<FileStamp> now) {
        Instant time = clock.instant();
        return now.stream().noneMatch(stamp -> stamp.fresh(time));
    }

    private boolean nothingFetched(TlsFiles files) {
        return files.revocationLists().entrySet().stream()
                .noneMatch(list ->
                        list.getKey() instanceof CrlLocation.AtUrl url && fetched.latest(url) != list.getValue());
    }

    private static List<FileStamp> stamps(TlsSettings settings) {
        Stream<Path> lists = settings.revocationLists().stream()
                .filter(CrlLocation.InFile.class::isInstance)
                .map(location -> ((CrlLocation.InFile) location).path());
        return Stream.concat(
                        Stream.of(
                                settings.keyStore().path(),
                                settings.trustStore().path()),
                        lists)
                .map(FileStamp::of)
                .toList();
    }
}
