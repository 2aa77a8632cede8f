package io.spinebridge.simulator.server;

/**
 * In which format an answer is written, and how its {@code Content-Type} says so.
 *
 * @param xml XML, else JSON
 * @param parameters of the media type, with the semicolon before them; empty for none
 */
record BodyFormat(boolean xml, String parameters) {

    String contentType() {
        return (xml ? MediaTypes.XML : MediaTypes.JSON) + parameters;
    }

    BodyFormat asXml() {
        return new BodyFormat(true, parameters);
    }

    BodyFormat asJson() {
        return new BodyFormat(false, parameters);
    }
}
