package io.spinebridge.audit;

import java.io.Closeable;
import java.io.IOException;

/** An open file, as far as the trail needs one. An interrupted thread may use it like any other. */
interface OpenFile extends Closeable {

    long length() throws IOException;

    /** The byte at a place. */
    int byteAt(long position) throws IOException;

    /**
     * Adds bytes at the end.
     *
     * @throws IOException when not all are written; some may be
     */
    void append(byte[] bytes, int offset, int length) throws IOException;

    /** Takes away what is beyond a length. */
    void cutTo(long length) throws IOException;

    /** Returns when everything is on the disk itself. */
    void force() throws IOException;
}
