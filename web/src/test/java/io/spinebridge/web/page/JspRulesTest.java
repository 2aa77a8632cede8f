package io.spinebridge.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that every JSP keeps, including those that nobody has thought of a test for. */
class JspRulesTest {

    static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp/WEB-INF"))) {
            return files.filter(file -> file.toString().matches(".*\\.(jsp|jspf|tag)")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void writesValuesThroughTheEscapingTagAlone(Path source) throws IOException {
        String outsideOfTags = Files.readString(source)
                .replaceAll("<(c|t):[A-Za-z-]+(\\s+[A-Za-z]+=\"(\\$\\{[^}]*\\}|[^\"$])*\")*\\s*/?>", "");

        assertThat(outsideOfTags).doesNotContain("${", "escapeXml");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void hasNoScriptAndNoStyleOfItsOwn(Path source) throws IOException {
        assertThat(Files.readString(source))
                .doesNotContainPattern("(?i)<script|<style|\\sstyle=|\\son[a-z]+=|javascript:|<%[^@-]");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void loadsNothingFromElsewhere(Path source) throws IOException {
        assertThat(Files.readString(source)).doesNotContainPattern("(src|href|action)=\"(https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyFormCarriesTheTokenAndIsAPost(Path source) throws IOException {
        String text = Files.readString(source);
        for (String form : text.split("<form").length == 1
                ? new String[0]
                : text.substring(text.indexOf("<form")).split("(?=<form)")) {
            assertThat(form).startsWith("<form").containsPattern("^<form[^>]* method=\"post\"");
            assertThat(form.contains("/credentials") || form.contains("<t:form-token/>"))
                    .isTrue();
        }
    }
}
