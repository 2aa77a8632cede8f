package io.spinebridge.testing;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class tells the server's log, until this is closed. */
public final class LogLines extends Handler {

    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public LogLines(Class<?> teller) {
        logger = Logger.getLogger(teller.getName());
        logger.addHandler(this);
    }

    /** Level and text of each line, oldest first. */
    public List<String> all() {
        return List.copyOf(lines);
    }

    /** Those of warnings and errors. */
    public List<String> alarms() {
        return lines.stream().filter(line -> !line.startsWith("INFO")).toList();
    }

    public void clear() {
        lines.clear();
    }

    @Override
    public void publish(LogRecord line) {
        String text = line.getParameters() == null
                ? line.getMessage()
                : MessageFormat.format(line.getMessage(), line.getParameters());
        lines.add(line.getLevel() + " " + text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
