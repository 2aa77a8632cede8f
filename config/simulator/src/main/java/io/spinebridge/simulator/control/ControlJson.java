package io.spinebridge.simulator.control;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.spinebridge.simulator.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The JSON of the control listener. Thread safe. */
final class ControlJson {

    /** A fault as people write it: {@code interaction} says better than {@code match} what is matched. */
    private abstract static class WrittenFault {
        @JsonAlias("interaction")
        String match;
    }

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Fault.class, WrittenFault.class)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    String write(Object value) {
        try {
            return new String(json.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("this cannot be written as JSON", defect);
        }
    }

    /**
     * Reads a fault.
     *
     * @return null when it is the JSON value null
     * @throws JsonProcessingException when it is none
     */
    Fault readFault(InputStream body) throws IOException {
        return json.readValue(body, Fault.class);
    }
}
