package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GzipStreamTest {

    private static final byte[] TEXT =
            "Ring the crisis team, 8am-6pm. ".repeat(400).getBytes(java.nio.charset.StandardCharsets.UTF_8);

    /** Gives what a network may: a few bytes at a time, and no word of how many more are at hand. */
    private static final class Trickle extends InputStream {

        private final byte[] bytes;
        private final int atOnce;
        private int position;

        Trickle(byte[] bytes, int atOnce) {
            this.bytes = bytes;
            this.atOnce = atOnce;
        }

        @Override
        public int read() {
            return position < bytes.length ? bytes[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) {
            int read = Math.min(Math.min(atOnce, wanted), bytes.length - position);
            System.arraycopy(bytes, position, into, offset, read);
            position += read;
            return read == 0 ? -1 : read;
        }
    }

    @Property(tries = 300)
    void everyMemberIsUnpackedHoweverItTrickles(
            @ForAll @Size(max = 4) byte[][] members, @ForAll @IntRange(min = 1, max = 40) int atOnce)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (byte[] member : members) {
            packed.write(gzip(member));
            plain.write(member);
        }
        packed.write(gzip(TEXT));
        plain.write(TEXT);

        assertThat(unpacked(packed.toByteArray(), atOnce)).isEqualTo(plain.toByteArray());
    }

    @Test
    void whatEndsTooSoonIsNeverTakenForWholeWhereverItWasCut() throws IOException {
        byte[] packed = gzip(TEXT);
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatExceptionOfType(ZipException.class).isThrownBy(() -> unpacked(cut, 7));
        }
        byte[] twice = Arrays.copyOf(packed, packed.length * 2);
        System.arraycopy(packed, 0, twice, packed.length, packed.length);
        for (int length = packed.length + 1; length < twice.length; length++) {
            byte[] cut = Arrays.copyOf(twice, length);
            assertThatExceptionOfType(ZipException.class).isThrownBy(() -> unpacked(cut, 4000));
        }
    }

    @Test
    void aByteThatChangedOnTheWayIsFoundWhereItMatters() throws IOException {
        byte[] packed = gzip(TEXT);
        int header = 10;
        for (int changed = header; changed < packed.length; changed++) {
            byte[] damaged = packed.clone();
            damaged[changed] ^= 1;
            assertThatExceptionOfType(ZipException.class).isThrownBy(() -> unpacked(damaged, 64));
        }
    }

    @Test
    void headersWithEverythingAreReadOver() throws IOException {
        byte[] packed = gzip(TEXT);
        byte[] extras = {4, 0, 'a', 'b', 0, 0, 'n', 'a', 'm', 'e', 0, 'o', 'h', 0, 1, 2};
        byte[] all = new byte[packed.length + extras.length];
        System.arraycopy(packed, 0, all, 0, 10);
        all[3] = 2 | 4 | 8 | 16;
        System.arraycopy(extras, 0, all, 10, extras.length);
        System.arraycopy(packed, 10, all, 10 + extras.length, packed.length - 10);

        assertThat(unpacked(all, 3)).isEqualTo(TEXT);
    }

    @Test
    void whatHoldsNothingForEverEndsAllTheSame() throws IOException {
        byte[] nothing = gzip(new byte[0]);
        InputStream endless = new InputStream() {
            private int position;

            @Override
            public int read() {
                return nothing[position++ % nothing.length] & 0xff;
            }
        };

        try (GzipStream stream = new GzipStream(endless, 100_000)) {
            assertThatExceptionOfType(ZipException.class)
                    .isThrownBy(stream::read)
                    .withMessageContaining("longer");
        }
    }

    @Property(tries = 1000)
    void anythingElseIsRefusedAsWhatItIs(@ForAll @Size(max = 60) byte[] anything) {
        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> unpacked(anything, 8));
        byte[] asIfItWere = new byte[anything.length + 4];
        System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 0}, 0, asIfItWere, 0, 4);
        System.arraycopy(anything, 0, asIfItWere, 4, anything.length);
        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> unpacked(asIfItWere, 8));
    }

    private static byte[] unpacked(byte[] packed, int atOnce) throws IOException {
        try (GzipStream stream = new GzipStream(new Trickle(packed, atOnce), 1_000_000)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
