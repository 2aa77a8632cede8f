package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.listener.ResponseStream;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.jetty.io.EofException;

/** Bodies of any length and pace, made while they are sent. Stateless. */
final class InventedBodies {

    private InventedBodies() {}

    static void breakOff(ResponseStream out, long length) throws IOException {
        fill(out, length);
        throw new EofException("broken off, as the record has it");
    }

    static void dribble(ResponseStream out, int length, long pause) throws IOException {
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                out.pause(pause);
            }
            out.write('.');
        }
    }

    /** Never more than one buffer of it is in memory. */
    static void fill(ResponseStream out, long length) throws IOException {
        byte[] buffer = new byte[(int) Math.min(64 * 1024, Math.max(1, length))];
        Arrays.fill(buffer, (byte) '.');
        for (long left = length; left > 0; left -= buffer.length) {
            out.write(buffer, 0, (int) Math.min(buffer.length, left));
        }
    }
}
