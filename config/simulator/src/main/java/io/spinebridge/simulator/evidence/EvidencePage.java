package io.spinebridge.simulator.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Evidence as a page for people. Everything that came from outside is escaped. Stateless. */
public final class EvidencePage {

    private static final int MOST = 200;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Evidence - Spine simulator</title>
            <style>
            body{font:16px/1.5 Arial,sans-serif;margin:0;color:#212b32;background:#f0f4f5}
            header{background:#005eb8;color:#fff;padding:16px 24px}header h1{margin:0;font-size:24px}
            main{padding:24px;max-width:1100px}a{color:#005eb8}h2{font-size:20px;margin:0;overflow-wrap:anywhere}
            article{background:#fff;border:1px solid #d8dde0;margin:0 0 24px;padding:16px 24px}
            table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:6px}
            th,td{text-align:left;vertical-align:top;padding:6px;border-bottom:1px solid #d8dde0;overflow-wrap:anywhere}
            pre{white-space:pre-wrap;overflow-wrap:anywhere}summary{cursor:pointer;color:#005eb8;padding:4px 0}
            a:focus,summary:focus,pre:focus{background:#ffeb3b;color:#212b32;outline:3px solid #212b32}
            .failed{color:#d5281b;font-weight:bold}.passed{color:#006747}.not-applicable,.not-reached{color:#4c6272}
            </style></head>
            <body><header><h1>Spine simulator: evidence</h1></header><main>
            """;

    private EvidencePage() {}

    /** The page: latest request first, at most 200 of them. */
    public static String of(List<Evidence> entries) {
        StringBuilder html = new StringBuilder(HEAD);
        html.append("<p>")
                .append(entries.size())
                .append(entries.size() == 1 ? " request" : " requests")
                .append(", ")
                .append(entries.stream().filter(Evidence::passed).count())
                .append(" without a failed check.")
                .append(entries.size() > MOST ? " The latest " + MOST + " are shown." : "")
                .append(" <a href=\"/evidence.json\">All as JSON</a></p>\n");
        for (int i = entries.size() - 1; i >= Math.max(0, entries.size() - MOST); i--) {
            article(html, entries.get(i));
        }
        return html.append("</main></body></html>\n").toString();
    }

    private static void article(StringBuilder html, Evidence entry) {
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
                                        .map(EvidencePage::escape)
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
