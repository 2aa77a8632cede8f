package io.spinebridge.simulator.evidence;

import java.util.List;

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
            EvidenceArticle.append(html, entries.get(i));
        }
        return html.append("</main></body></html>\n").toString();
    }
}
