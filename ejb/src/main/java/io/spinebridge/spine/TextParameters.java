package io.spinebridge.spine;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Texts in addresses are sent as they are. Without this Jersey looks, at each parameter of each request, for methods that {@link String} does not
 * have, and fails three times before it knows. Thread safe.
 */
final class TextParameters implements ParamConverterProvider {

    private static final ParamConverter<String> SAME = new ParamConverter<>() {

        @Override
        public String fromString(String value) {
            return value;
        }

        @Override
        public String toString(String value) {
            return value;
        }
    };

    @Override
    @SuppressWarnings("unchecked") // The type was compared.
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == String.class ? (ParamConverter<T>) SAME : null;
    }
}
