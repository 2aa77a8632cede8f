package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/pdf | application/pdf | ''",
                "Application/PDF | application/pdf | ''",
                "text/plain;charset=ISO-8859-1 | text/plain | iso-8859-1",
                "text/plain ; Charset=\"ISO-8859-1\" | text/plain | iso-8859-1",
                "text/html; level=1; charset=utf-8 | text/html | utf-8",
                "application/fhir+json;charset=utf-8 | application/fhir+json | utf-8",
                "text/html; | text/html | ''",
            })
    void isReadWithoutParametersAndWithItsCharset(String header, String mediaType, String charset) {
        assertThat(SaidType.of(header)).isEqualTo(new SaidType(mediaType, charset));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                "pdf",
                "/",
                "text/",
                "/pdf",
                "*/*",
                "text/*",
                "application/pdf, application/pdf",
                "text/html, application/pdf",
                "text/plain charset=utf-8",
                "text/plain; charset=\"utf-8",
                "application/pdf\u0000",
                "text/pl\u00e4in"
            })
    void saysNothingWhereItMakesNoSense(String header) {
        assertThat(SaidType.of(header)).isEqualTo(new SaidType("", ""));
    }

    @Property(tries = 5000)
    void neverFails(@ForAll String header) {
        assertThat(SaidType.of(header)).isNotNull();
        assertThat(SaidType.of("text/plain;" + header)).isNotNull();
        assertThat(SaidType.of("text/plain;charset=" + header)).isNotNull();
    }
}
