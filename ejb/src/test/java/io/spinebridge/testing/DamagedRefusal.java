package io.spinebridge.testing;

import io.spinebridge.simulator.fault.ScriptedAnswer;
import io.spinebridge.simulator.fault.ScriptedAnswer.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What can be wrong with the body of a refusal; none of it makes it less of one. */
public enum DamagedRefusal {
    NOTHING_WRONG(ScriptedAnswer.of("application/fhir+json", outcome())),
    EMPTY(ScriptedAnswer.of("", "")),
    EMPTY_AND_COMPRESSED(ScriptedAnswer.of("application/fhir+json", "").with("Content-Encoding", "gzip")),
    NOT_COMPRESSED_ALTHOUGH_SAID(
            ScriptedAnswer.of("application/fhir+json", outcome()).with("Content-Encoding", "gzip")),
    NOT_DEFLATED_ALTHOUGH_SAID(
            ScriptedAnswer.of("application/fhir+json", outcome()).with("Content-Encoding", "deflate")),
    UNKNOWN_ENCODING(ScriptedAnswer.of("application/fhir+json", outcome()).with("Content-Encoding", "zstd-x")),
    SEVERAL_ENCODINGS(ScriptedAnswer.of("application/fhir+json", outcome()).with("Content-Encoding", "gzip, br, gzip")),
    BLANK_ENCODING(ScriptedAnswer.of("application/fhir+json", outcome()).with("Content-Encoding", ",")),
    COMPRESSED_TWICE(ScriptedAnswer.of("application/fhir+json", gzip(gzip(octets(outcome()))))
            .with("Content-Encoding", "gzip")),
    COMPRESSED_WITHOUT_BEING_SAID(ScriptedAnswer.of("application/fhir+json", gzip(octets(outcome())))),
    DEFLATED(ScriptedAnswer.of("application/fhir+json", deflate(octets(outcome())))
            .with("Content-Encoding", "deflate")),
    COMPRESSED_AND_CUT(ScriptedAnswer.of("application/fhir+json", half(gzip(octets(outcome()))))
            .with("Content-Encoding", "gzip")),
    CUT_OFF(ScriptedAnswer.of("application/fhir+json", outcome()).ending(Ending.CUT_OFF)),
    CUT_OFF_AT_ONCE(ScriptedAnswer.of("application/fhir+json", "").ending(Ending.CUT_OFF)),
    ENDLESS(ScriptedAnswer.of("application/fhir+json", "{\"resourceType\":\"OperationOutcome\", ".repeat(1000))
            .ending(Ending.ENDLESS)),
    ENDLESS_AND_COMPRESSED(ScriptedAnswer.of("application/fhir+json", gzip(new byte[1_000_000]))
            .with("Content-Encoding", "gzip")
            .ending(Ending.ENDLESS)),
    MALFORMED_TYPE(ScriptedAnswer.of("pdf", outcome())),
    NONSENSE_TYPE(ScriptedAnswer.of(";;=,/", outcome())),
    WRONG_CHARSET(ScriptedAnswer.of("application/fhir+json;charset=utf-16", outcome())),
    UNKNOWN_CHARSET(ScriptedAnswer.of("application/fhir+json;charset=no-such", outcome())),
    WIDE_CHARSET(
            ScriptedAnswer.of("application/fhir+json;charset=utf-16", outcome().getBytes(StandardCharsets.UTF_16))),
    MARKED_CHARSET(ScriptedAnswer.of("text/plain", ("\ufeff" + outcome()).getBytes(StandardCharsets.UTF_16LE))),
    MALFORMED_TEXT(ScriptedAnswer.of("application/fhir+json", new byte[] {'{', '"', (byte) 0xc3, '"', (byte) 0xff})),
    NOT_JSON(ScriptedAnswer.of("application/fhir+json", "{\"resourceType\":\"OperationOutcome\",")),
    ANOTHER_RESOURCE(ScriptedAnswer.of("application/fhir+json", "{\"resourceType\":\"Patient\",\"id\":\"1\"}")),
    ODD_SHAPE(ScriptedAnswer.of(
            "application/fhir+json", "{\"resourceType\":\"OperationOutcome\",\"issue\":[null,[],{\"details\":5}]}")),
    NESTED(ScriptedAnswer.of(
            "application/fhir+json", "{\"resourceType\":\"OperationOutcome\",\"issue\":" + "[".repeat(100_000))),
    NESTED_EXTENSIONS(ScriptedAnswer.of(
            "application/fhir+json",
            "{\"resourceType\":\"OperationOutcome\"" + ",\"extension\":[{\"url\":\"u\"".repeat(8_000)
                    + "}]".repeat(8_000) + "}")),
    NESTED_XML(ScriptedAnswer.of(
            "application/fhir+xml",
            "<OperationOutcome xmlns=\"http://hl7.org/fhir\">" + "<extension url=\"u\">".repeat(10_000))),
    PAGE(ScriptedAnswer.of("text/html", "<html><body>Refused</body></html>")),
    ZEROES(ScriptedAnswer.of("application/octet-stream", new byte[100_000]));

    private final ScriptedAnswer answer;

    DamagedRefusal(ScriptedAnswer answer) {
        this.answer = answer;
    }

    /** As the simulator is to send it. */
    public ScriptedAnswer answer() {
        return answer;
    }

    /** Whether the code {@code ODD_REQUEST} can be read all the same. */
    public boolean isReadable() {
        return switch (this) {
            case NOTHING_WRONG,
                    NOT_COMPRESSED_ALTHOUGH_SAID,
                    NOT_DEFLATED_ALTHOUGH_SAID,
                    UNKNOWN_ENCODING,
                    SEVERAL_ENCODINGS,
                    BLANK_ENCODING,
                    COMPRESSED_TWICE,
                    COMPRESSED_WITHOUT_BEING_SAID,
                    DEFLATED,
                    MALFORMED_TYPE,
                    NONSENSE_TYPE,
                    WRONG_CHARSET,
                    UNKNOWN_CHARSET,
                    WIDE_CHARSET,
                    MARKED_CHARSET -> true;
            default -> false;
        };
    }

    private static String outcome() {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"invalid\","
                + "\"details\":{\"coding\":[{\"system\":\"https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1\","
                + "\"code\":\"ODD_REQUEST\",\"display\":\"Odd request\"}]}}]}";
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] deflate(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
