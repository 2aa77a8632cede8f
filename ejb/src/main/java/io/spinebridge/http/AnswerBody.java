package io.spinebridge.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An answer's body. The request does not refer to it, so that a body which everybody dropped is noticed. Closing it gives the connection back, or ends it when the body was not read to its end: the HTTP client would read
 * the rest, however long that is.
 */
final class AnswerBody extends FilterInputStream {

    private final RunningRequest request;
    private final int shortRest;
    private boolean ended;
    private boolean broken;

    AnswerBody(InputStream content, RunningRequest request, int shortRest) {
        super(content);
        this.request = request;
        this.shortRest = shortRest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            ended |= read < 0;
            request.received(Math.max(0, read));
            return read;
        } catch (IOException failed) {
            broken = true;
            throw request.explained(failed);
        }
    }

    @Override
    public void close() throws IOException {
        if (atEnd()) {
            request.close();
        } else {
            request.abandon();
        }
    }

    private boolean atEnd() {
        if (ended || broken || shortRest == 0) {
            return ended;
        }
        try {
            return readNBytes(shortRest).length < shortRest;
        } catch (IOException noMore) {
            return false;
        }
    }
}
