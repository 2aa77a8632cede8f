package io.spinebridge.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointChoiceTest {

    private static final Endpoint FIRST = new Endpoint("RGD-1", URI.create("https://first.nhs.uk/RGD"), "");
    private static final Endpoint SECOND =
            new Endpoint("RGD-2", URI.create("https://elsewhere.nhs.uk/RGD"), "second.nhs.uk");

    @Test
    void theHostDecidesAmongSeveral() {
        assertThat(EndpointChoice.onHost(List.of(FIRST, SECOND), "first.nhs.uk"))
                .isEqualTo(FIRST);
        assertThat(EndpointChoice.onHost(List.of(FIRST, SECOND), "SECOND.nhs.uk"))
                .isEqualTo(SECOND);
    }

    @Test
    void theDomainNameCountsMoreThanTheAddress() {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> EndpointChoice.onHost(List.of(SECOND), "elsewhere.nhs.uk"))
                .satisfies(told -> assertThat(told.problem()).isEqualTo(Problem.EMPTY));
    }

    @Test
    void oneRegisteredTwiceIsOne() {
        assertThat(EndpointChoice.onHost(List.of(FIRST, FIRST), "first.nhs.uk")).isEqualTo(FIRST);
    }

    @Test
    void twoOnOneHostAreAmbiguous() {
        Endpoint twin = new Endpoint("RGD-3", FIRST.address(), "");

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> EndpointChoice.onHost(List.of(FIRST, twin), "first.nhs.uk"))
                .satisfies(told -> assertThat(told.problem()).isEqualTo(Problem.AMBIGUOUS))
                .withMessageContaining("RGD-1")
                .withMessageContaining("RGD-3");
    }

    @Test
    void theAddressOnTheHostItselfDecidesAmongSeveralOfOneRecord() {
        Endpoint old = new Endpoint("RGD-1", URI.create("https://old.nhs.uk/RGD"), "first.nhs.uk");
        Endpoint current = new Endpoint("RGD-1", URI.create("https://First.nhs.uk/RGD"), "first.nhs.uk");

        assertThat(EndpointChoice.onHost(List.of(old, current), "first.nhs.uk")).isEqualTo(current);
        assertThat(EndpointChoice.onHost(List.of(current, old), "first.nhs.uk")).isEqualTo(current);
    }

    @ParameterizedTest
    @CsvSource({
        "https://old.nhs.uk/RGD,    https://older.nhs.uk/RGD",
        "https://first.nhs.uk/RGD,  https://first.nhs.uk/RGD/STU3",
        "https://first.nhs.uk/RGD,  https://first.nhs.uk:8443/RGD",
        "https://first.nhs.uk/RGD,  https://first.nhs.uk/rgd"
    })
    void severalAddressesOfOneRecordAreAmbiguousWhereTheHostDoesNotDecide(String one, String other) {
        List<Endpoint> endpoints = List.of(
                new Endpoint("RGD-1", URI.create(one), "first.nhs.uk"),
                new Endpoint("RGD-1", URI.create(other), "first.nhs.uk"));

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> EndpointChoice.onHost(endpoints, "first.nhs.uk"))
                .satisfies(told -> assertThat(told.problem()).isEqualTo(Problem.AMBIGUOUS))
                .withMessageContaining(one)
                .withMessageContaining(other);
    }

    @Test
    void addressesThatLeadToTheSamePlaceAreOne() {
        Endpoint again = new Endpoint("RGD-1", URI.create("https://FIRST.nhs.uk:443/RGD/"), "");

        assertThat(EndpointChoice.onHost(List.of(FIRST, again), "first.nhs.uk")).isEqualTo(FIRST);
    }

    @Test
    void noneAtAllIsEmptyAndSaysWhatToCheck() {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> EndpointChoice.onHost(List.of(), "first.nhs.uk"))
                .satisfies(told -> assertThat(told.problem()).isEqualTo(Problem.EMPTY))
                .withMessageContaining("check");
    }

    @Test
    void theRegisteredAsidDecidesAmongSeveral() {
        assertThat(EndpointChoice.asid(List.of("200000000421"), List.of())).isEqualTo("200000000421");
        assertThat(EndpointChoice.asid(List.of("200000000421", "200000000422"), List.of("200000000422")))
                .isEqualTo("200000000422");
        assertThat(problem(List.of("200000000421", "200000000422"), List.of())).isEqualTo(Problem.AMBIGUOUS);
        assertThat(problem(List.of("200000000421", "200000000422"), List.of("200000000421", "200000000422")))
                .isEqualTo(Problem.AMBIGUOUS);
        assertThat(problem(List.of(), List.of())).isEqualTo(Problem.EMPTY);
    }

    @Test
    void somethingElseThanAnAsidIsNotSentAsOne() {
        assertThat(problem(List.of("200000000421\r\nX: y"), List.of())).isEqualTo(Problem.UNREACHABLE);
        assertThat(problem(List.of(""), List.of())).isEqualTo(Problem.UNREACHABLE);
    }

    private static Problem problem(List<String> asids, List<String> registered) {
        try {
            EndpointChoice.asid(asids, registered);
            throw new AssertionError("an ASID was picked");
        } catch (DirectoryException told) {
            return told.problem();
        }
    }
}
