package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.directory.SeedRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * URLs of the records, as pointers have them: absolute, plain, without a port. Every host of the provider has every record; those that matter
 * only here and there are reached by putting another host in front.
 */
public final class SeedRecords {

    private static final String RR8 = "https://" + SeedRegistry.RR8_HOST + "/RR8/records/";

    /** A care plan, {@code application/pdf}. */
    public static final String PDF = RR8 + "plan.pdf";
    /** The same as {@code application/xml}. */
    public static final String XML = RR8 + "plan.xml";
    /** The same as FHIR STU3, {@code application/fhir+json}. */
    public static final String JSON = RR8 + "plan.json";
    /** The same as {@code text/html}. */
    public static final String HTML = RR8 + "plan.html";
    /** The PDF again, under a URL with a query, spaces and letters beyond ASCII, all percent-encoded. */
    public static final String ENCODED = RR8 + "plan%20of%20caf%C3%A9.pdf?version=2&lang=en%20GB";
    /** 200 without a body. */
    public static final String EMPTY = RR8 + "empty.pdf";
    /** {@code large/<bytes>}: so many bytes, length announced; with {@code ?chunked} not announced. */
    public static final String LARGE = RR8 + "large/";
    /** {@code slow/<bytes>/<milliseconds>}: so many bytes, with a pause between them. */
    public static final String SLOW = RR8 + "slow/";
    /** {@code late/<milliseconds>}: the PDF, after a long think. */
    public static final String LATE = RR8 + "late/";
    /** Announces a megabyte, and closes the connection behind half of it. */
    public static final String BROKEN_LENGTH = RR8 + "broken/length";
    /** Chunked; closes the connection without the chunk that ends it. */
    public static final String BROKEN_CHUNKED = RR8 + "broken/chunked";
    /** Closes the connection without an answer. */
    public static final String SILENT = RR8 + "silent";
    /** {@code status/<code>}: that status with a FHIR OperationOutcome or, for 500, an HTML page. */
    public static final String STATUS = RR8 + "status/";
    /** The PDF, announced as {@code text/plain}. */
    public static final String WRONG_CONTENT_TYPE = RR8 + "wrong-type.pdf";
    /** The PDF without a {@code Content-Type}. */
    public static final String NO_CONTENT_TYPE = RR8 + "no-type.pdf";
    /** 302 to the PDF. */
    public static final String REDIRECT = RR8 + "redirect";
    /** {@code SSP_1001} and {@code SSP_2<status>}, as the NHS test simulator has them. */
    public static final String TRIGGER = RR8 + "SSP_";
    /** RGD's record at the first of its two hosts. */
    public static final String RGD_PDF = "https://" + SeedRegistry.RGD_HOST + "/RGD/records/plan.pdf";
    /** RGD's record at the other one. */
    public static final String RGD_ARCHIVE_PDF = "https://" + SeedRegistry.RGD_ARCHIVE_HOST + "/RGD/records/plan.pdf";
    /** A record at a host that two systems of RTG share. */
    public static final String RTG_PDF = "https://" + SeedRegistry.RTG_HOST + "/RTG/records/plan.pdf";
    /** A record with whose provider nobody has a data sharing agreement. */
    public static final String R0A_PDF = "https://" + SeedRegistry.R0A_HOST + "/R0A/records/plan.pdf";
    /** A record whose provider cannot be reached. */
    public static final String RX4_PDF = "https://" + SeedRegistry.RX4_HOST + "/RX4/records/plan.pdf";

    private static final List<String> LINES = List.of(
            "Mental health crisis plan",
            "Invented, for tests.",
            "1. Stay calm and let Ada choose where to sit.",
            "2. Ring the crisis team (work hours 8am-6pm): 0113 496 0100.");

    /** The static records by the last part of their path. */
    static final Map<String, byte[]> CONTENT = Map.of(
            "plan.pdf", PdfDocument.of(LINES),
            "plan.xml",
                    ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan><title>Mental health crisis plan</title>"
                                    + "<note>Ring the caf\u00e9 & ask for Zo\u00eb</note></plan>\n")
                            .replace("& ", "&amp; ")
                            .getBytes(StandardCharsets.UTF_8),
            "plan.json",
                    ("{\"resourceType\":\"CarePlan\",\"id\":\"crisis-plan\",\"status\":\"active\",\"intent\":\"plan\","
                                    + "\"title\":\"Mental health crisis plan\",\"subject\":{\"display\":\"nobody\"}}\n")
                            .getBytes(StandardCharsets.UTF_8),
            "plan.html",
                    ("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Crisis plan</title></head>"
                                    + "<body><h1>Mental health crisis plan</h1><p>Invented, for tests.</p></body></html>\n")
                            .getBytes(StandardCharsets.UTF_8));

    private SeedRecords() {}

    /**
     * SHA-256, in lower-case hexadecimal, of what a URL of a static record gives: {@link #PDF}, {@link #XML}, {@link #JSON}, {@link #HTML},
     * {@link #ENCODED} and the PDFs of the other organisations.
     *
     * @throws IllegalArgumentException when there is no such static record
     */
    public static String sha256(String url) {
        String name = url.equals(ENCODED) ? "plan.pdf" : url.substring(url.lastIndexOf('/') + 1);
        if (!CONTENT.containsKey(name)) {
            throw new IllegalArgumentException("no static record");
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT.get(name)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
