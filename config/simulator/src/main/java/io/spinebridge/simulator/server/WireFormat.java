package io.spinebridge.simulator.server;

/**
 * In which format an answer is written, and how its {@code Content-Type} says so.
 *
 * @param xml XML, else JSON
 * @param parameters of the media type, with the semicolon before them; empty for none
 */
record WireFormat(boolean xml, String parameters) {

    String contentType() {
        return (xml ? MediaTypes.XML : MediaTypes.JSON) + parameters;
    }

    WireFormat asXml() {
        return new WireFormat(true, parameters);
    }

    WireFormat asJson() {
        return new WireFormat(false, parameters);
    }
}
