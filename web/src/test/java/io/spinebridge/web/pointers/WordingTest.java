package io.spinebridge.web.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordPeriod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates, hosts, codes and what the views say of themselves. */
class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022                          | 2022",
                "2022-03                       | March 2022",
                "2022-03-07                    | 7 March 2022",
                "2022-03-07T13:34:00+00:00     | 7 March 2022 at 13:34",
                "2022-07-07T23:34:00.123Z      | 8 July 2022 at 00:34",
                "2022-07-07T13:34:00+05:00     | 7 July 2022 at 09:34"
            })
    void writesADateAsPreciselyAsItWasGiven(String value, String written) {
        assertThat(WrittenDate.of(new RecordDate(value))).isEqualTo(written);
    }

    @Test
    void saysWhichEndOfAPeriodIsMissing() {
        RecordDate day = new RecordDate("2022-03-07");

        assertThat(WrittenDate.of(new RecordPeriod(day, new RecordDate("2023"))))
                .isEqualTo("From 7 March 2022 to 2023");
        assertThat(WrittenDate.of(new RecordPeriod(day, null))).isEqualTo("From 7 March 2022, no end recorded");
        assertThat(WrittenDate.of(new RecordPeriod(null, day))).isEqualTo("Up to 7 March 2022, no start recorded");
        assertThat(WrittenDate.of(new RecordPeriod(null, null))).isEqualTo("Not recorded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://a.example.nhs.uk/x?nhs=9990000018#f | a.example.nhs.uk",
                "HTTPS://A.Example.NHS.uk                    | a.example.nhs.uk",
                "http://a.example.nhs.uk                     | a.example.nhs.uk (not encrypted)",
                "https://a.example.nhs.uk:8443/              | a.example.nhs.uk, port 8443",
                "https://www.nhs.uk@evil.example/            | evil.example",
                "https://www.nhs.uk:443@evil.example/        | evil.example",
                "https://[2001:db8::1]/                      | [2001:db8::1]",
                "ftp://a.example/                            | a.example (not a web address)",
                "//a.example/                                | a.example (not a web address)"
            })
    void showsTheHostThatABrowserWouldGoTo(String url, String shown) {
        assertThat(RecordHost.of(url)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "javascript:alert(1)",
                "data:text/html,x",
                "/plans/42",
                "https:///x",
                "https://evil.example\\@www.nhs.uk/",
                "https://a b/",
                "https://w\u0432w.nhs.uk/",
                "https://\u202ekun.shn/",
                "https:a.example",
                "urn:oid:1.2.3",
                "https://a_b.example/"
            })
    void doesNotGuessAHost(String url) {
        assertThat(RecordHost.of(url)).startsWith("Cannot be told");
    }

    @ParameterizedTest
    @EnumSource(PointerType.class)
    void namesEveryOfficialTypeWhateverTheRecordCallsIt(PointerType type) {
        assertThat(PointerFacts.title(typed(type.code(), ""))).isEqualTo(type.display());
        assertThat(PointerFacts.of(typed(type.code(), type.display())))
                .extracting(Fact::label)
                .doesNotContain("Type");
        assertThat(PointerFacts.of(typed(type.code(), "Old name")).get(0).texts())
                .containsExactly(type.display(), "As recorded: Old name");
    }

    @ParameterizedTest
    @EnumSource(RecordFormat.class)
    void tellsTheWayOfEveryOfficialFormat(RecordFormat format) {
        ContentView view = content(new Code(RecordFormat.SYSTEM, format.code(), "Old name"), SamplePointers.STATIC);

        assertThat(view.title()).isNotEqualTo("Unknown format");
        assertThat(view.facts().get(0).texts().get(0)).doesNotContain("not known");
        assertThat(view.facts().get(2).texts()).containsExactly(format.display(), "As recorded: Old name");
    }

    @ParameterizedTest
    @EnumSource(ContentStability.class)
    void wordsEveryStabilityPlainly(ContentStability stability) {
        ContentView view = content(
                SamplePointers.CONTACT, new Code(ContentStability.SYSTEM, stability.code(), stability.display()));

        assertThat(view.facts().get(4).texts().get(0))
                .contains("hange")
                .doesNotContain("Not known", stability.display());
    }

    @Test
    void showsNoPatientDataInTheTextsOfItsOwnValues() {
        PointersForm form = PointersForm.sent(name -> name.equals("nhsNumber") ? "9990000018" : "");
        PointersView view = PointersPresenter.present(
                form, SamplePointers.several(), SamplePointers.full().indexed());

        assertThat(List.of(
                                form,
                                view,
                                view.pointers().get(0),
                                view.pointers().get(0).contents().get(0),
                                view.pointers().get(0).facts().get(0),
                                new PointersAnswer(form, SamplePointers.several(), null))
                        .toString())
                .doesNotContain("999", "RXA", "crisis", "c037a0cb");
    }

    private static Pointer typed(String code, String display) {
        CodedText type = SamplePointers.snomed(code, display);
        CodedText none = CodedText.empty();
        return new Pointer(
                null, "", null, null, "current", type, none, null, null, null, null, List.of(), null, none, List.of());
    }

    private static ContentView content(Code format, Code stability) {
        return ContentPresenter.present(
                new PointerContent(format, "text/html", "https://a.example/", stability, null), true, false);
    }
}
