package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any pointer that may be published, made before {@link #NOW}. */
final class ArbitraryPointers {

    static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    private static final List<String> SETTINGS = List.of("708168004", "408443003", "394802001", "1127531000000102");

    private ArbitraryPointers() {}

    static Arbitrary<NewPointer> all() {
        return Arbitraries.of(PointerType.class)
                .flatMap(type -> Combinators.combine(
                                odsCodes(),
                                odsCodes(),
                                settings(),
                                contents(type),
                                periods().injectNull(0.3),
                                identifiers().injectNull(0.3))
                        .as((author, custodian, setting, contents, period, identifier) ->
                                new NewPointer(type, author, custodian, setting, contents, period, identifier)));
    }

    static Arbitrary<OdsCode> odsCodes() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(OdsCode::new);
    }

    static Arbitrary<MasterIdentifier> identifiers() {
        Arbitrary<String> systems =
                Arbitraries.of("https://www.rgd.example/ids?a=b&c", "http://rgd.example/ids", "urn:oid:2.16.840.1");
        Arbitrary<String> values =
                printable().map(text -> text.replaceAll("[\\s|\\u00a0]", "")).filter(text -> !text.isEmpty());
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                        .as(UUID::new)
                        .map(MasterIdentifier::of),
                Arbitraries.integers()
                        .between(0, 99999)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(9)
                        .map(arcs -> MasterIdentifier.ofOid("2"
                                + String.join(
                                        "", arcs.stream().map(arc -> "." + arc).toList()))),
                Combinators.combine(systems, values).as(MasterIdentifier::new));
    }

    static Arbitrary<RecordDate> dates() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 2, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<String> times = Combinators.combine(
                        days,
                        Arbitraries.integers().between(0, 86399),
                        Arbitraries.of("", ".1", ".12", ".123", ".123456", ".123456789"),
                        Arbitraries.of("Z", "+00:00", "+01:00", "-13:59", "+14:00", "-14:00", "+05:45"))
                .as((day, second, fraction, offset) -> day.atStartOfDay()
                                .plusSeconds(second)
                                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"))
                        + fraction
                        + offset);
        return Arbitraries.oneOf(
                        days.map(LocalDate::toString),
                        days.map(day -> day.toString().substring(0, 7)),
                        days.map(day -> day.toString().substring(0, 4)),
                        times)
                .map(RecordDate::new);
    }

    static Arbitrary<RecordPeriod> periods() {
        Arbitrary<RecordPeriod> closed = Combinators.combine(dates(), dates())
                .as((one, other) -> one.begin().isAfter(other.begin())
                        ? new RecordPeriod(other, one)
                        : new RecordPeriod(one, other))
                .filter(ArbitraryPointers::accepted);
        return Arbitraries.oneOf(dates().map(RecordPeriod::since), closed);
    }

    private static boolean accepted(RecordPeriod period) {
        try {
            return RecordPeriod.of(period.start(), period.end()).equals(period);
        } catch (InvalidInputException incomparable) {
            return false;
        }
    }

    private static Arbitrary<SnomedCode> settings() {
        Arbitrary<String> displays = printable().map(text -> ("A" + text).strip());
        return Combinators.combine(Arbitraries.of(SETTINGS), displays).as(SnomedCode::new);
    }

    private static Arbitrary<List<NewContent>> contents(PointerType type) {
        return content(type).list().ofMinSize(1).ofMaxSize(3).uniqueElements();
    }

    private static Arbitrary<NewContent> content(PointerType type) {
        Arbitrary<String> paths = Arbitraries.strings()
                .withChars("abzAZ09-._~/%?&=;:@,+'()!*$")
                .ofMaxLength(40)
                .map(path -> path.replace("%", "%7C"));
        return Arbitraries.of(type.formats())
                .flatMap(format -> Combinators.combine(
                                Arbitraries.of(format.mediaTypes()),
                                schemes(format),
                                paths,
                                Arbitraries.of(ContentStability.class),
                                dates().filter(date -> !date.begin().isAfter(NOW))
                                        .injectNull(0.3))
                        .as((mediaType, scheme, path, stability, creation) -> new NewContent(
                                format, mediaType, scheme + "nrl.rgd.example/" + path, stability, creation)));
    }

    private static Arbitrary<String> schemes(RecordFormat format) {
        return format == RecordFormat.UNSTRUCTURED
                ? Arbitraries.just("https://")
                : Arbitraries.of("https://", "http://");
    }

    /** Texts of whole characters, among them quotes, angle brackets, and characters beyond the first plane. */
    private static Arbitrary<String> printable() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0x20, 0x7e),
                                Arbitraries.integers().between(0xa1, 0x2ff),
                        Arbitraries.integers().between(0x1f600, 0x1f64f),
                                Arbitraries.integers().between(0x4e00, 0x4fff))
                .list()
                .ofMaxSize(20)
                .map(points -> points.stream()
                        .flatMapToInt(IntStream::of)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
