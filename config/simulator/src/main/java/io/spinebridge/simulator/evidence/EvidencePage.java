package io.spinebridge.simulator.evidence;

import java.util.List;
import java.util.Map;

/** Evidence as a page for people. Everything that came from outside is escaped. Stateless. */
public final class EvidencePage {

    private static final String STYLE = "body{font:16px/1.5 Arial,sans-serif;margin:0;color:#212b32;background:#f0f4f5}"
            + "header{background:#005eb8;color:#fff;padding:16px 24px}main{padding:24px;max-width:1100px}"
            + "article{background:#fff;border:1px solid #d8dde0;margin:0 0 24px;padding:16px 24px}"
            + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px;"
            + "border-bottom:1px solid #d8dde0;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere}"
            + ".failed{color:#d5281b;font-weight:bold}.passed{color:#00703c}h2{font-size:20px;overflow-wrap:anywhere}"
            + "summary{cursor:pointer;color:#005eb8}";

    private EvidencePage() {}

    /** The page: latest request first. */
    public static String of(List<Evidence> entries) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>Evidence - Spine simulator</title><style>" + STYLE + "</style></head><body>"
                + "<header><h1>Spine simulator: evidence</h1></header><main>");
        html.append("<p>").append(entries.size()).append(entries.size() == 1 ? " request" : " requests").append(" kept, ")
                .append(entries.stream().filter(Evidence::passed).count()).append(" without a failed check.</p>");
        for (int i = entries.size() - 1; i >= 0; i--) {
            article(html, entries.get(i));
        }
        return html.append("</main></body></html>").toString();
    }

    private static void article(StringBuilder html, Evidence entry) {
        html.append("<article><h2>").append(entry.number()).append(". ").append(escape(entry.method())).append(' ')
                .append(escape(entry.uri())).append("</h2><p>").append(escape(entry.time().toString())).append(", ")
                .append(escape(entry.interaction().isEmpty() ? "no known interaction" : entry.interaction()))
                .append(", answered ").append(entry.status() == 0 ? "by closing the connection" : "with " + entry.status())
                .append(entry.fault().isEmpty() ? "" : ", fault on demand: " + escape(entry.fault())).append(".</p>");
        List<Verdict> failures = entry.failures();
        html.append(failures.isEmpty()
                ? "<p class=\"passed\">Every check passed.</p>"
                : "<p class=\"failed\">" + failures.size() + " failed: " + escape(failures.get(0).reason()) + "</p>");
        html.append("<details").append(failures.isEmpty() ? "" : " open").append("><summary>Checks</summary><table><thead><tr>"
                + "<th scope=\"col\">Rule</th><th scope=\"col\">What it says</th><th scope=\"col\">Verdict</th></tr></thead><tbody>");
        for (Verdict verdict : entry.verdicts()) {
            String state = verdict.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            html.append("<tr><th scope=\"row\">").append(escape(verdict.rule())).append("</th><td>")
                    .append(escape(verdict.text())).append("</td><td class=\"").append(state.replace(' ', '-')).append("\">")
                    .append(state).append(verdict.reason().isEmpty() ? "" : ": " + escape(verdict.reason())).append("</td></tr>");
        }
        html.append("</tbody></table></details><details><summary>Request</summary><table><tbody>");
        entry.headers().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(header -> row(html, header.getKey(), String.join(", ", header.getValue())));
        entry.claims().forEach((claim, value) -> row(html, "token: " + claim, String.valueOf(value)));
        row(html, "client certificate", entry.clientName());
        row(html, "TLS", entry.tlsProtocol() + ", " + entry.cipherSuite());
        html.append("</tbody></table><pre>").append(escape(entry.body())).append("</pre></details>"
                + "<details><summary>Answer</summary><table><tbody>");
        entry.answerHeaders().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(header -> row(html, header.getKey(), header.getValue()));
        html.append("</tbody></table><pre>").append(escape(entry.answerBody())).append("</pre></details></article>");
    }

    private static void row(StringBuilder html, String name, String value) {
        html.append("<tr><th scope=\"row\">").append(escape(name)).append("</th><td>").append(escape(value)).append("</td></tr>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
