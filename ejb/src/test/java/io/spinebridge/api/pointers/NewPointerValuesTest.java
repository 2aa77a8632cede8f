package io.spinebridge.api.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SnomedCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host wants to publish is refused at once, by field and rule and never by value, when the Spine would refuse it. */
class NewPointerValuesTest {

    private static final OdsCode RXA = new OdsCode("RXA");
    private static final SnomedCode SETTING = new SnomedCode("708168004", "Mental health service");
    private static final String URL = "https://provider.example/records/42";
    private static final NewContent DOCUMENT = new NewContent(
            RecordFormat.UNSTRUCTURED, "application/pdf", URL, ContentStability.STATIC, new RecordDate("2022-03"));
    private static final NewContent CONTACTS = new NewContent(
            RecordFormat.CONTACT_DETAILS, "text/html", "http://provider.example/", ContentStability.DYNAMIC, null);
    private static final NewPointer POINTER = NewPointer.of(PointerType.ADVANCE_CARE_PLAN, RXA, RXA, SETTING, DOCUMENT);

    // ODS codes and ids

    @Property
    void takesOdsCodesOfLettersAndDigits(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 12) String code) {
        assertThat(new OdsCode(code).value()).isEqualTo(code);
        assertThat(new OdsCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "RXA ", "R-A", "ABCDEFGHIJKLM", "R/A", "R\u00c9A", "RXA\n"})
    void refusesOtherOdsCodes(String code) {
        refused(() -> new OdsCode(code), "ODS code", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142",
                "1",
                "a.b",
                "5f5247c68ae8c40001ba7d91",
                "a.."
            })
    void takesPointerIds(String id) {
        assertThat(new PointerId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a/b",
                "a_b",
                "a b",
                "a?b",
                "a#b",
                "a%2Fb",
                "a\n",
                "\u00e9",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void refusesOtherPointerIds(String id) {
        refused(() -> new PointerId(id), "pointer id", id);
    }

    // Master identifiers

    @Test
    void makesMasterIdentifiersOfUuidsAndOids() {
        UUID uuid = UUID.fromString("7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c1a11");

        assertThat(MasterIdentifier.of(uuid))
                .isEqualTo(new MasterIdentifier("urn:ietf:rfc:3986", "urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c1a11"));
        assertThat(MasterIdentifier.ofOid("1.3.6.1.4.1.21367.2005.3.71").value())
                .isEqualTo("urn:oid:1.3.6.1.4.1.21367.2005.3.71");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "3.1", "1.02", "1..2", "urn:oid:1.2", "1.2 ", "1.a"})
    void refusesOtherOids(String oid) {
        refused(() -> MasterIdentifier.ofOid(oid), "master identifier", null);
    }

    @Test
    void refusesAMissingUuid() {
        refused(() -> MasterIdentifier.of(null), "master identifier", null);
    }

    @ParameterizedTest
    @CsvSource({"https://provider.example/ids, 42", "tag:provider.example;2022:ids, a/b?c=d&e", "urn:oid:1.2.3, \u00eb"
    })
    void takesIdentifiersOfOtherSystems(String system, String value) {
        assertThat(new MasterIdentifier(system, value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "ids",
                "/ids",
                "urn:a b",
                "urn:a|b",
                "urn:a<b",
                "9a:b",
                "urn:",
                "urn:\u00eb",
                "http://%zz"
            })
    void refusesSystemsThatAreNoUris(String system) {
        refused(() -> new MasterIdentifier(system, "42"), "master identifier system", system);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "Zebra 42", "Zebra|42", "Zebra\t42", "Zebra\u0007", "Zebra\ud83d"})
    void refusesValuesThatCannotStandInARequest(String value) {
        refused(() -> new MasterIdentifier("https://provider.example/ids", value), "master identifier value", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c1a11", "1.3.6.1", "urn:\u00eb"})
    void refusesValuesThatAreNoUrisInTheSystemOfUris(String value) {
        refused(() -> new MasterIdentifier(MasterIdentifier.OF_URIS, value), "master identifier value", value);
    }

    // Contents

    @ParameterizedTest
    @ValueSource(
            strings = {
                URL,
                "HTTPS://provider.example",
                "https://provider.example/a%7Cb?c=d&e=f;g",
                "https://10.0.0.1/x",
                "https://p/"
            })
    void takesUrlsForTheSecureProxy(String url) {
        assertThat(content(RecordFormat.UNSTRUCTURED, url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {URL, "http://provider.example:8080/contacts"})
    void takesUrlsOfTheOpenWeb(String url) {
        assertThat(content(RecordFormat.CONTACT_DETAILS, url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "http://provider.example/",
                "ftp://provider.example/",
                "javascript:alert(1)",
                "//provider.example/",
                "/records/42",
                "provider.example/42",
                "https:///42",
                "https://",
                "https:provider.example",
                "https://provider.example:443/",
                "https://zebra:secret@provider.example/",
                "https://provider.example/#zebra",
                "https://provider.example/zebra 42",
                "https://provider.example/z\u00ebbra",
                "https://provider.example/%zz",
                "https://provider.example/a|b",
                " https://provider.example/",
                "https://provider.example/\n"
            })
    void refusesOtherUrlsForTheSecureProxy(String url) {
        refused(() -> content(RecordFormat.UNSTRUCTURED, url), "content URL", url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://provider.example/",
                "file:///etc/passwd",
                "data:text/html,zebra",
                "http://zebra@provider.example/",
                "http://provider.example/#zebra",
                "http:///zebra"
            })
    void refusesOtherUrlsOfTheOpenWeb(String url) {
        refused(() -> content(RecordFormat.CONTACT_DETAILS, url), "content URL", url);
    }

    @Test
    void refusesUrlsThatAreTooLong() {
        String longest = URL + "/".repeat(NewContent.LONGEST_URL - URL.length());

        assertThat(content(RecordFormat.UNSTRUCTURED, longest).url()).hasSize(2000);
        refused(() -> content(RecordFormat.UNSTRUCTURED, longest + "/"), "content URL", longest);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "UNSTRUCTURED, text/html",
                "UNSTRUCTURED, null",
                "CONTACT_DETAILS, image/zebra",
                "CONTACT_DETAILS, TEXT/HTML",
                "UNSTRUCTURED, ''"
            })
    void refusesMediaTypesThatDoNotGoWithTheFormat(RecordFormat format, String mediaType) {
        refused(
                () -> new NewContent(format, mediaType, URL, ContentStability.STATIC, null),
                "content media type",
                "CONTACT_DETAILS".equals(format.name()) ? mediaType : null);
    }

    @Test
    void refusesContentsWithoutFormatOrStability() {
        refused(
                () -> new NewContent(null, "application/pdf", URL, ContentStability.STATIC, null),
                "content format",
                URL);
        refused(
                () -> new NewContent(RecordFormat.UNSTRUCTURED, "application/pdf", URL, null, null),
                "content stability",
                URL);
    }

    @Test
    void theCreationOfAContentMayBeUnknown() {
        assertThat(CONTACTS.knownCreation()).isEmpty();
        assertThat(DOCUMENT.knownCreation()).contains(new RecordDate("2022-03"));
    }

    // Pointers

    @Test
    void refusesPointersWithoutTheirMandatoryParts() {
        refused(() -> NewPointer.of(null, RXA, RXA, SETTING, DOCUMENT), "pointer type", null);
        refused(() -> NewPointer.of(PointerType.ADVANCE_CARE_PLAN, null, RXA, SETTING, DOCUMENT), "author", null);
        refused(() -> NewPointer.of(PointerType.ADVANCE_CARE_PLAN, RXA, null, SETTING, DOCUMENT), "custodian", null);
        refused(() -> NewPointer.of(PointerType.ADVANCE_CARE_PLAN, RXA, RXA, null, DOCUMENT), "practice setting", null);
        refused(() -> NewPointer.of(PointerType.ADVANCE_CARE_PLAN, RXA, RXA, SETTING, null), "contents", null);
    }

    @Test
    void refusesNoContentsAndNullContents() {
        refused(() -> pointer(PointerType.ADVANCE_CARE_PLAN, List.of(), null), "contents", null);
        refused(() -> pointer(PointerType.ADVANCE_CARE_PLAN, null, null), "contents", null);
        refused(() -> pointer(PointerType.ADVANCE_CARE_PLAN, Arrays.asList(DOCUMENT, null), null), "contents", URL);
    }

    @Test
    void refusesTheSameContentTwice() {
        refused(
                () -> pointer(PointerType.ADVANCE_CARE_PLAN, List.of(DOCUMENT, CONTACTS, DOCUMENT), null),
                "contents",
                URL);
    }

    @Test
    void takesContactsAndDocumentsTogether() {
        assertThat(pointer(PointerType.ADVANCE_CARE_PLAN, List.of(CONTACTS, DOCUMENT), null)
                        .contents())
                .containsExactly(CONTACTS, DOCUMENT);
    }

    @Test
    void refusesAChartThatIsNoDocument() {
        refused(() -> pointer(PointerType.NEWS2_CHART, List.of(DOCUMENT, CONTACTS), null), "content format", URL);
        assertThat(pointer(PointerType.NEWS2_CHART, List.of(DOCUMENT), null).contents())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(PointerType.class)
    void everyTypeMayBeOfferedAsADocument(PointerType type) {
        assertThat(pointer(type, List.of(DOCUMENT), null).type()).isEqualTo(type);
    }

    @Test
    void refusesPeriodsOfOthersThatLackTheirStart() {
        refused(() -> POINTER.withPeriod(new RecordPeriod(null, new RecordDate("1987"))), "period", "1987");
        refused(
                () -> POINTER.withPeriod(new RecordPeriod(new RecordDate("1988"), new RecordDate("1987"))),
                "period",
                "1987");
    }

    @Test
    void changedCopiesDifferInWhatWasChanged() {
        MasterIdentifier identifier = MasterIdentifier.ofOid("1.2.3");
        RecordPeriod period = RecordPeriod.since(new RecordDate("2022"));

        NewPointer changed = POINTER.withMasterIdentifier(identifier).withPeriod(period);

        assertThat(changed)
                .isEqualTo(new NewPointer(
                        PointerType.ADVANCE_CARE_PLAN, RXA, RXA, SETTING, List.of(DOCUMENT), period, identifier));
        assertThat(changed.knownPeriod()).contains(period);
        assertThat(changed.knownMasterIdentifier()).contains(identifier);
        assertThat(POINTER.knownPeriod()).isEmpty();
        assertThat(POINTER.knownMasterIdentifier()).isEmpty();
    }

    @Test
    void laterChangesOfTheListDoNotReachThePointer() {
        List<NewContent> contents = new ArrayList<>(List.of(DOCUMENT));
        NewPointer pointer = pointer(PointerType.ADVANCE_CARE_PLAN, contents, null);
        contents.clear();

        assertThat(pointer.contents()).containsExactly(DOCUMENT);
    }

    @Test
    void pointersSurviveASession() throws Exception {
        NewPointer pointer = POINTER.withMasterIdentifier(MasterIdentifier.ofOid("1.2.3"))
                .withPeriod(RecordPeriod.since(new RecordDate("2022")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(pointer);

        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(pointer);
    }

    // Dates and periods

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01T00:00:00Z",
        "2022-07, 2022-06-30T23:00:00Z",
        "2022-07-02, 2022-07-01T23:00:00Z",
        "2020-02-29, 2020-02-29T00:00:00Z",
        "2022-03-07T13:34:00+01:00, 2022-03-07T12:34:00Z",
        "2022-03-07T13:34:00.5-14:00, 2022-03-08T03:34:00.5Z",
        "2022-03-07T13:34:00Z, 2022-03-07T13:34:00Z"
    })
    void knowsWhenADateBegins(String date, Instant begin) {
        assertThat(new RecordDate(date).value()).isEqualTo(date);
        assertThat(new RecordDate(date).begin()).isEqualTo(begin);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "22",
                "20222",
                "-202",
                "+202",
                "2022-13",
                "2022-00",
                "2022-1",
                "2022-02-30",
                "2021-02-29",
                "2022-3-07",
                "07/03/2022",
                "2022-03-07T13:34Z",
                "2022-03-07T13:34:00",
                "2022-03-07T24:00:00Z",
                "2022-03-07T13:60:00Z",
                "2022-03-07T13:34:60Z",
                "2022-03-07T13:34:00+15:00",
                "2022-03-07T13:34:00+14:30",
                "2022-03-07T13:34:00+0100",
                "2022-03-07 13:34:00Z",
                "2022-03-07T13:34:00z",
                "2022-03-07T13:34:00[Europe/London]",
                "2022-03-07T13:34:00.Z",
                "2022-02-30T13:34:00Z",
                " 2022",
                "\u0662\u0660\u0662\u0662",
                "zebra"
            })
    void refusesWhatIsNoDate(String date) {
        refused(() -> new RecordDate(date), "date", date);
    }

    @Property
    void takesEveryMomentToTheSecond(@ForAll Instant moment) {
        assertThat(RecordDate.of(moment).begin()).isEqualTo(moment.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    @Property
    void takesEveryDay(@ForAll LocalDate day) {
        assertThat(RecordDate.of(day).value()).isEqualTo(day.toString());
    }

    @Test
    void refusesNoDayAndNoMoment() {
        refused(() -> RecordDate.of((LocalDate) null), "date", null);
        refused(() -> RecordDate.of((Instant) null), "date", null);
        refused(() -> RecordDate.of(Instant.MAX), "date", null);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-07, 2022-03-07",
        "2022-03-07, 2023",
        "2022-03-07T13:34:00Z, 2022-03-08",
        "2022-03, 2022-04-01",
        "2022, 2023",
        "2022-03-07, 2022-03-08T12:30:00Z",
        "2022-03-07T13:34:00Z, 2022-03-07T13:34:00.000Z",
        "2022, 2022",
        "2022-03-07T13:34:00+01:00, 2022-03-07T12:34:00Z",
        "2022-03-07T13:34:00+14:00, 2022-03-06T23:34:00Z"
    })
    void takesPeriodsThatEndAfterTheirStart(String start, String end) {
        assertThat(RecordPeriod.of(new RecordDate(start), new RecordDate(end)).knownEnd())
                .contains(new RecordDate(end));
    }

    @ParameterizedTest
    @CsvSource({
        "1987-06-05, 1987-06-04",
        "1987-06-05, 1987-05",
        "1987-06-05, 1986",
        "1987-06-05T13:34:01Z, 1987-06-05T13:34:00Z",
        "1987-06-05T13:34:00+01:00, 1987-06-05T12:33:59Z",
        "1987-06-05T13:34:00Z, 1987-06-04",
        "1987-06-05, 1987-06-04T13:34:00Z"
    })
    void refusesPeriodsThatEndBeforeTheirStart(String start, String end) {
        refused(() -> RecordPeriod.of(new RecordDate(start), new RecordDate(end)), "period", "198");
        assertThat(new RecordPeriod(new RecordDate(start), new RecordDate(end)).endsBeforeStart())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1987-06-05, 1987-06",
        "1987-06, 1987-06-05",
        "1987-06-05, 1987",
        "1987-06-05T13:34:00Z, 1987-06-05",
        "1987-06-05, 1987-06-06T00:30:00+01:00",
        "1987-06-05T23:30:00-05:00, 1987-06-06",
        "1986-12-31T23:30:00-05:00, 1987"
    })
    void refusesPeriodsOfWhichOneEndLiesWithinTheOther(String start, String end) {
        refused(() -> RecordPeriod.of(new RecordDate(start), new RecordDate(end)), "period", "198");
        assertThat(new RecordPeriod(new RecordDate(start), new RecordDate(end)).endsBeforeStart())
                .isFalse();
    }

    @Test
    void aPeriodNeedsAStartButNoEnd() {
        refused(() -> RecordPeriod.of(null, new RecordDate("1987")), "period", "1987");
        refused(() -> RecordPeriod.since(null), "period", null);
        assertThat(RecordPeriod.since(new RecordDate("2022")).knownEnd()).isEmpty();
    }

    private static NewContent content(RecordFormat format, String url) {
        return new NewContent(format, "application/pdf", url, ContentStability.DYNAMIC, null);
    }

    private static NewPointer pointer(PointerType type, List<NewContent> contents, RecordPeriod period) {
        return new NewPointer(type, RXA, RXA, SETTING, contents, period, null);
    }

    private static void refused(ThrowingCallable making, String field, String value) {
        assertThatThrownBy(making).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.rule()).isNotBlank();
            assertThat(refused.getMessage()).startsWith(field + " ");
            assertThat(refused.getCause()).isNull();
            if (value != null && value.strip().length() > 2) {
                assertThat(refused.getMessage()).doesNotContain(value.strip());
            }
        });
    }
}
