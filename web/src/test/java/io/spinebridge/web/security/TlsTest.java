package io.spinebridge.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.web.WebPages;
import io.spinebridge.web.WebServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outside the local environment. */
class TlsTest {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private static WebServer live;

    @BeforeAll
    static void start() {
        live = new WebServer(PAGES.adjustments(), PAGES.pointers(), PAGES.retrieval(), false, 0, "live");
    }

    @AfterAll
    static void stop() throws Exception {
        live.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/adjustments", "/credentials", "/assets/spinebridge.css", "/not-there"})
    void nothingIsServedWithoutTls(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(live.uri(path)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This address is not secure");
        assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("signInToken="));
    }

    @Test
    void aPasswordThatCameWithoutTlsIsNotLookedAt() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(live.uri("/credentials"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("j_username=viewer&j_password=viewer")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/signed-out", "/assets/spinebridge.css"})
    void browsersAreToldToUseTlsAloneAndCookiesAreForItAlone(String path) throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(live.uri(path)).header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("signInToken="))
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("SameSite=Strict"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
