package io.spinebridge.simulator.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One request on the page for people. Everything that came from outside is escaped. Stateless. */
final class EvidenceArticle {

    private EvidenceArticle() {}

    static void append(StringBuilder html, Evidence entry) {
        html.append("<article><h2><a href=\"/evidence/")
                .append(entry.number())
                .append("\">")
                .append(entry.number())
                .append("</a>. ")
                .append(escape(entry.method()))
                .append(' ')
                .append(escape(entry.uri()))
                .append("</h2>\n<p>")
                .append(escape(entry.time().toString()))
                .append(", ")
                .append(escape(entry.interaction().isEmpty() ? "no known interaction" : entry.interaction()))
                .append(", answered ")
                .append(entry.status() == 0 ? "by closing the connection" : "with " + entry.status())
                .append(entry.fault().isEmpty() ? "" : ", fault on demand: " + escape(entry.fault()))
                .append(".</p>\n");
        checks(html, entry);
        request(html, entry);
        answer(html, entry);
        html.append("</article>\n");
    }

    private static void checks(StringBuilder html, Evidence entry) {
        List<Verdict> failures = entry.failures();
        html.append(
                failures.isEmpty()
                        ? "<p class=\"passed\">Every check passed.</p>\n"
                        : "<p class=\"failed\">" + failures.size() + (failures.size() == 1 ? " check" : " checks")
                                + " failed: "
                                + failures.stream()
                                        .map(Verdict::reason)
                                        .map(EvidenceArticle::escape)
                                        .collect(Collectors.joining("; "))
                                + "</p>\n");
        html.append("<details")
                .append(failures.isEmpty() ? "" : " open")
                .append("><summary>Checks</summary>")
                .append("<table><caption>Checks of request ")
                .append(entry.number())
                .append("</caption><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">What it says</th>")
                .append("<th scope=\"col\">Verdict</th></tr></thead><tbody>\n");
        for (Verdict verdict : entry.verdicts()) {
            String state = verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            html.append("<tr><th scope=\"row\">")
                    .append(escape(verdict.rule()))
                    .append("</th><td>")
                    .append(escape(verdict.text()))
                    .append("</td><td class=\"")
                    .append(state.replace(' ', '-'))
                    .append("\">")
                    .append(state)
                    .append(verdict.reason().isEmpty() ? "" : ": " + escape(verdict.reason()))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></details>\n");
    }

    private static void request(StringBuilder html, Evidence entry) {
        html.append("<details><summary>Request</summary><table><caption>Headers, token and TLS of request ")
                .append(entry.number())
                .append("</caption><tbody>\n");
        entry.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> row(html, header.getKey(), String.join(", ", header.getValue())));
        entry.claims().forEach((claim, value) -> row(html, "token: " + claim, String.valueOf(value)));
        row(html, "client certificate", entry.clientName());
        row(html, "its serial number", entry.clientSerial());
        row(html, "TLS", entry.tlsProtocol() + ", " + entry.cipherSuite());
        html.append("</tbody></table>");
        text(html, entry.body());
    }

    private static void answer(StringBuilder html, Evidence entry) {
        html.append("<details><summary>Answer</summary><table><caption>Headers of answer ")
                .append(entry.number())
                .append("</caption><tbody>\n");
        entry.answerHeaders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> row(html, header.getKey(), header.getValue()));
        html.append("</tbody></table>");
        text(html, entry.answerBody());
    }

    private static void text(StringBuilder html, String body) {
        html.append(body.isEmpty() ? "<p>No body.</p>" : "<pre tabindex=\"0\">" + escape(body) + "</pre>")
                .append("</details>\n");
    }

    private static void row(StringBuilder html, String name, String value) {
        html.append("<tr><th scope=\"row\">")
                .append(escape(name))
                .append("</th><td>")
                .append(escape(value))
                .append("</td></tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
