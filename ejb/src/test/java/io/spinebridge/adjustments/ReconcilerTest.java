package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.PendingAdjustmentChange.Kind;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.configuration.CallSettings;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Patients;
import io.spinebridge.testing.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a lost addition never contradicts what became of it, whatever else is there, whenever it is asked, whichever clock is wrong. */
class ReconcilerTest {

    private static final Instant SENT = Instant.parse("2026-02-03T04:05:06Z");
    private static final String OURS = "555254240199";
    private static final String THEIRS = "555254240198";
    private static final NhsNumber PATIENT = Patients.ADA;
    private static final NewAdjustment WANTED = NewAdjustment.coded(
                    AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT,
                    new SnomedCode("796161000000101", "Requires information in Easyread"))
            .withNotes("large print as well");
    private static final NewAdjustment OTHER = NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call her Sam");
    private static final CallSettings LIMITS = Settings.with(Map.of()).calls();
    private static final Duration UNDER_WAY =
            LIMITS.longestRetryAfter().plus(LIMITS.connectTimeout()).plus(LIMITS.callTimeout());

    /** What else is in the record. */
    enum Beside {
        NOTHING,
        ANOTHER,
        SAME_LONG_AGO,
        SAME_OF_SOMEONE_ELSE,
        SAME_WITHOUT_PROVENANCE,
        SAME_WITH_OTHER_NOTES,
        NOT_UNDERSTOOD
    }

    @Property(tries = 10_000)
    void whatWasOrWillBeMadeIsNeverCalledNotMade(
            @ForAll Beside beside,
            @ForAll @IntRange(min = 0, max = 60) int secondsUntilMade,
            @ForAll @IntRange(min = 0, max = 7200) int secondsUntilAsked,
            @ForAll @IntRange(min = -7200, max = 7200) int secondsTheirClockIsAhead) {
        List<Adjustment> record = with(beside);
        if (secondsUntilMade <= secondsUntilAsked) {
            record.add(entry(WANTED, OURS, SENT.plusSeconds(secondsUntilMade + secondsTheirClockIsAhead)));
        }

        Reconciliation told = asked(record, beside, Duration.ofSeconds(secondsUntilAsked));

        if (Duration.ofSeconds(secondsUntilMade).compareTo(UNDER_WAY) <= 0) {
            assertThat(told).isNotEqualTo(Reconciliation.NOT_MADE);
        }
    }

    @Property(tries = 10_000)
    void whatIsNotMadeIsNeverCalledMade(
            @ForAll Beside beside, @ForAll @IntRange(min = -600, max = 7200) int secondsUntilAsked) {
        Reconciliation told = asked(with(beside), beside, Duration.ofSeconds(secondsUntilAsked));

        boolean clear =
                Set.of(Beside.NOTHING, Beside.ANOTHER, Beside.SAME_LONG_AGO).contains(beside);
        boolean over = Duration.ofSeconds(secondsUntilAsked).compareTo(UNDER_WAY.plusMinutes(2)) > 0;
        assertThat(told).isEqualTo(clear && over ? Reconciliation.NOT_MADE : Reconciliation.UNCLEAR);
    }

    /** Ours, as the Spine may have stored it. */
    @ParameterizedTest
    @CsvSource({
        "     0, MADE",
        "   119, MADE",
        "  -119, MADE",
        "   170, MADE",
        "  -121, UNCLEAR",
        "   200, UNCLEAR",
        "  3600, UNCLEAR",
        " -3600, UNCLEAR"
    })
    void clocksMayDiffer(int secondsRecordedAfterSent, Reconciliation told) {
        List<Adjustment> record = List.of(entry(WANTED, OURS, SENT.plusSeconds(secondsRecordedAfterSent)));

        assertThat(asked(record, Beside.NOTHING, Duration.ofHours(1))).isEqualTo(told);
        assertThat(asked(record, Beside.NOTHING, Duration.ofSeconds(1))).isEqualTo(told);
    }

    @Test
    void whatTheSpineWroteInAnotherWayMayBeOurs() {
        NewAdjustment wanted = NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call her Sam, never Samantha");
        for (String stored : List.of("call her  SAM,\u00a0never Samantha", "Call her Sam, never", "Call her Sam")) {
            List<Adjustment> record =
                    List.of(entry(NewAdjustment.freeText(AdjustmentCategory.BESPOKE, stored), OURS, SENT));

            assertThat(asked(wanted, record, Beside.NOTHING, Duration.ofHours(1)))
                    .as(stored)
                    .isEqualTo(Reconciliation.UNCLEAR);
        }
    }

    @Test
    void anEntryWithoutCategoryOrContentMayBeOurs() {
        Adjustment bare = new Adjustment(
                new Version("a", "1"),
                true,
                null,
                CodedText.empty(),
                CodedText.empty(),
                null,
                null,
                List.of(),
                List.of());

        assertThat(asked(List.of(bare), Beside.NOTHING, Duration.ofHours(1))).isEqualTo(Reconciliation.UNCLEAR);
    }

    private static List<Adjustment> with(Beside beside) {
        List<Adjustment> record = new ArrayList<>();
        switch (beside) {
            case ANOTHER -> record.add(entry(OTHER, OURS, SENT));
            case SAME_LONG_AGO -> record.add(entry(WANTED, OURS, SENT.minus(Duration.ofDays(2))));
            case SAME_OF_SOMEONE_ELSE -> record.add(entry(WANTED, THEIRS, SENT));
            case SAME_WITHOUT_PROVENANCE -> record.add(entry(WANTED, OURS, null));
            case SAME_WITH_OTHER_NOTES -> record.add(entry(WANTED.withNotes(null), OURS, SENT));
            case NOTHING, NOT_UNDERSTOOD -> {}
        }
        return record;
    }

    private static Reconciliation asked(List<Adjustment> record, Beside beside, Duration passed) {
        return asked(WANTED, record, beside, passed);
    }

    private static Reconciliation asked(NewAdjustment wanted, List<Adjustment> record, Beside beside, Duration passed) {
        List<NotUnderstood> notes = beside == Beside.NOT_UNDERSTOOD
                ? List.of(new NotUnderstood("Bundle.entry", "this entry holds no resource", "", true))
                : List.of();
        ChangeWindow window = new ChangeWindow(LIMITS, new MutableClock(SENT.plus(passed)));
        return new Reconciler(new FixedRecord(record, notes), window)
                .reconcile(new PendingAdjustmentChange(
                        Kind.ADD_ADJUSTMENT, PATIENT, "", "", "", null, wanted, OURS, SENT));
    }

    private static Adjustment entry(NewAdjustment value, String who, Instant recorded) {
        return new Adjustment(
                new Version("a", "1"),
                true,
                recorded,
                new CodedText(List.of(value.category().toCode()), null),
                new CodedText(
                        value.knownCode()
                                .map(code -> List.of(new Code("http://snomed.info/sct", code.code(), code.display())))
                                .orElse(List.of()),
                        value.text()),
                value.notes() == null ? null : new Note(value.notes(), recorded, ""),
                null,
                List.of(new Provenance("CREATE", recorded, "", who, CodedText.empty(), "", "RXA")),
                List.of());
    }
}
