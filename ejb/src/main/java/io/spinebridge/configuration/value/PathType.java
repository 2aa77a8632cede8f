package io.spinebridge.configuration.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A path of the file system; whether something is there is not looked at. */
public record PathType() implements ValueType<Path> {

    @Override
    public Optional<Path> parse(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String problem(String text) {
        return "is not a path of this system";
    }

    @Override
    public Path standIn() {
        return Path.of(".");
    }
}
