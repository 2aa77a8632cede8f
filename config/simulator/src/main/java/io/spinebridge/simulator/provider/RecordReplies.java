package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.listener.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the provider answers on which path. Stateless. */
final class RecordReplies {

    private static final Pattern RECORD = Pattern.compile("/(?:[A-Za-z0-9]{1,12}/)?records/(.+)");
    private static final Pattern LARGE = Pattern.compile("large/([0-9]{1,12})");
    private static final Pattern SLOW = Pattern.compile("slow/([0-9]{1,6})/([0-9]{1,6})");
    private static final Pattern LATE = Pattern.compile("late/([0-9]{1,6})");
    private static final Pattern STATUS = Pattern.compile("(?:status/|SSP_2)([2-5][0-9]{2})");
    private static final Map<String, String> TYPES = Map.of(
            "plan.pdf",
            "application/pdf",
            "plan.xml",
            "application/xml",
            "plan.json",
            "application/fhir+json;charset=utf-8",
            "plan.html",
            "text/html;charset=utf-8");
    private static final int MEGABYTE = 1024 * 1024;

    /** Status of a reply that is given by closing the connection. */
    static final int SILENT = 0;

    private RecordReplies() {}

    /** The reply; empty when there is no such record. */
    static Optional<Reply> find(String rawPath, String rawQuery) {
        Matcher record = RECORD.matcher(rawPath);
        return record.matches()
                ? named(record.group(1), rawQuery == null ? "" : rawQuery)
                        .map(reply -> reply.with("Cache-Control", "no-store"))
                : Optional.empty();
    }

    private static Optional<Reply> record(String name) {
        return Optional.of(octets(SeedRecords.CONTENT.get(name), TYPES.get(name)));
    }

    private static Optional<Reply> named(String path, String query) {
        return switch (path) {
            case "plan.pdf", "plan.xml", "plan.json", "plan.html" -> record(path);
            case "plan%20of%20caf%C3%A9.pdf" ->
                query.equals("version=2&lang=en%20GB") ? record("plan.pdf") : Optional.empty();
            case "SSP_1001" -> record("plan.pdf");
            case "empty.pdf" -> Optional.of(Reply.empty(200).with("Content-Type", "application/pdf"));
            case "wrong-type.pdf" -> record("plan.pdf").map(reply -> reply.with("Content-Type", "text/plain"));
            case "no-type.pdf" -> Optional.of(octets(SeedRecords.CONTENT.get("plan.pdf"), ""));
            case "redirect" -> Optional.of(Reply.empty(302).with("Location", SeedRecords.PDF));
            case "broken/length" ->
                Optional.of(new Reply(200, pdf(), MEGABYTE, out -> InventedBodies.breakOff(out, MEGABYTE / 2), ""));
            case "broken/chunked" ->
                Optional.of(new Reply(200, pdf(), -1, out -> InventedBodies.breakOff(out, MEGABYTE / 2), ""));
            case "silent" -> Optional.of(Reply.empty(SILENT));
            default -> made(path, query);
        };
    }

    private static Optional<Reply> made(String path, String query) {
        Matcher large = LARGE.matcher(path);
        if (large.matches()) {
            long length = Long.parseLong(large.group(1));
            return Optional.of(new Reply(
                    200, pdf(), query.equals("chunked") ? -1 : length, out -> InventedBodies.fill(out, length), ""));
        }
        Matcher slow = SLOW.matcher(path);
        if (slow.matches()) {
            int length = Integer.parseInt(slow.group(1));
            return Optional.of(new Reply(
                    200, pdf(), length, out -> InventedBodies.dribble(out, length, Long.parseLong(slow.group(2))), ""));
        }
        Matcher late = LATE.matcher(path);
        if (late.matches()) {
            return record("plan.pdf")
                    .map(pdf -> new Reply(
                            200,
                            pdf.headers(),
                            pdf.length(),
                            out -> {
                                out.pause(Long.parseLong(late.group(1)));
                                pdf.body().writeTo(out);
                            },
                            ""));
        }
        Matcher status = STATUS.matcher(path);
        return status.matches() ? Optional.of(FailureReplies.of(Integer.parseInt(status.group(1)))) : Optional.empty();
    }

    private static Map<String, String> pdf() {
        return Map.of("Content-Type", "application/pdf");
    }

    private static Reply octets(byte[] content, String type) {
        return new Reply(200, Map.of(), content.length, out -> out.write(content), "").with("Content-Type", type);
    }
}
