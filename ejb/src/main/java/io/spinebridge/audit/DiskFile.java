package io.spinebridge.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A file of the operating system's. Unlike a channel, it is not closed by an interrupt of the thread that writes. */
final class DiskFile implements OpenFile {

    private final RandomAccessFile file;

    DiskFile(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public int byteAt(long position) throws IOException {
        file.seek(position);
        return file.read();
    }

    @Override
    public void append(byte[] bytes, int offset, int length) throws IOException {
        file.seek(file.length());
        file.write(bytes, offset, length);
    }

    @Override
    public void cutTo(long length) throws IOException {
        file.setLength(length);
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
