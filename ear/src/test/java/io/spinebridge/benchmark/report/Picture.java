package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Contender;
import java.util.List;
import java.util.Locale;

/** The medians as a picture (SVG): a bar for ours and a dot for each peer, both in times of the limit, on a scale of powers of two. Stateless. */
final class Picture {

    private static final int LEFT = 300;
    private static final int WIDTH = 640;
    private static final int ROW = 24;
    private static final int TOP = 80;
    /** From half the limit to sixteen times the limit. */
    private static final double LOWEST = -1;

    private static final double HIGHEST = 4;
    private static final List<Contender> PEERS = List.of(
            Contender.JDK_CLIENT,
            Contender.URL_CONNECTION,
            Contender.APACHE,
            Contender.HAPI_TUNED,
            Contender.HAPI_DEFAULT);
    private static final List<String> COLOURS = List.of("#41b6e6", "#00a499", "#ae2573", "#ed8b00", "#8a1538");

    private Picture() {}

    static String of(Results results) {
        List<Row> rows = results.rows();
        int bottom = TOP + rows.size() * ROW;
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">",
                LEFT + WIDTH + 80,
                bottom + 20);
        add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        legend(svg);
        for (int power = (int) LOWEST; power <= HIGHEST; power++) {
            line(svg, Math.pow(2, power), bottom, power == 0 ? "#212b32" : "#d8dde0");
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s ×</text>",
                    x(Math.pow(2, power)),
                    TOP - 8,
                    power < 0 ? "½" : Integer.toString(1 << power));
        }
        line(svg, Goal.MEDIAN.limit(), bottom, "#007f3b");
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), TOP + i * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Row row, int y) {
        double ours = Goal.MEDIAN.ratio(row);
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s, %d %s</text>",
                LEFT - 10,
                y + 16,
                row.scenario().name(),
                row.scenario().threads(),
                row.scenario().threads() == 1 ? "thread" : "threads");
        add(
                svg,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                LEFT,
                y + 5,
                x(ours) - LEFT,
                ROW - 10,
                Goal.MEDIAN.isReachedBy(ours) ? "#007f3b" : "#005eb8");
        add(svg, "<text x=\"%d\" y=\"%d\">%.2f ×</text>", LEFT + WIDTH + 10, y + 16, ours);
        for (int i = 0; i < PEERS.size(); i++) {
            int peer = i;
            row.timesLeast(PEERS.get(i)).ifPresent(ratio -> dot(svg, x(ratio), y + ROW / 2, COLOURS.get(peer)));
        }
    }

    private static void legend(StringBuilder svg) {
        add(svg, "<text x=\"10\" y=\"20\">Median, in times of the faster JDK client; bar: Spinebridge</text>");
        int x = 16;
        for (int i = 0; i < PEERS.size(); i++) {
            dot(svg, x, 40, COLOURS.get(i));
            add(svg, "<text x=\"%d\" y=\"44\">%s</text>", x + 8, PEERS.get(i).words());
            x += 30 + 6 * PEERS.get(i).words().length();
        }
    }

    private static void line(StringBuilder svg, double ratio, int bottom, String colour) {
        add(
                svg,
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\"/>",
                x(ratio),
                TOP,
                bottom,
                colour);
    }

    private static void dot(StringBuilder svg, double x, int y, String colour) {
        add(svg, "<circle cx=\"%.1f\" cy=\"%d\" r=\"4\" fill=\"%s\"/>", x, y, colour);
    }

    private static double x(double ratio) {
        double power = Math.log(ratio) / Math.log(2);
        double within = Math.min(HIGHEST, Math.max(LOWEST, Double.isNaN(power) ? 0 : power));
        return LEFT + WIDTH * (within - LOWEST) / (HIGHEST - LOWEST);
    }

    private static void add(StringBuilder svg, String element, Object... values) {
        svg.append(String.format(Locale.ROOT, element, values)).append('\n');
    }
}
