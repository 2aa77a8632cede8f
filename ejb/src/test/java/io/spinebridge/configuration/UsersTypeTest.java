package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SpineUser;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTypeTest {

    private final UsersType type = new UsersType();

    @Test
    void takesUsersWithAndWithoutJobRoleAndActivities() {
        assertThat(type.parse("anna=555254240100/S8000:G8000:R8001/RXA/B0268+B0269, Ben.Jones@ward=555254240101//RXB"))
                .contains(Map.of(
                        "anna",
                        new SpineUser("555254240100", null, "S8000:G8000:R8001", "RXA", Set.of("B0268", "B0269")),
                        "Ben.Jones@ward",
                        SpineUser.of("555254240101", "RXB")));
        assertThat(type.parse("")).contains(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna=",
                "anna=x/R8001/RXA",
                "anna=555254240100",
                "anna=555254240100/R8001",
                "anna=555254240100/R8001/RX-A",
                "anna=555254240100/r8001/RXA",
                "anna=555254240100/R8001/RXA/B026",
                "anna=555254240100/R8001/RXA/B0268 B0269",
                "anna=555254240100/R8001/RXA,anna=555254240101/R8001/RXA"
            })
    void refusesWhatIsNoUserWithoutRepeatingIt(String text) {
        assertThat(type.parse(text)).isEmpty();
        assertThat(type.problem(text)).doesNotContain("anna");
    }
}
