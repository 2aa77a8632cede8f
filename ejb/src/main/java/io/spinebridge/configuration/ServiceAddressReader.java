package io.spinebridge.configuration;

import static io.spinebridge.configuration.SpineService.ADJUSTMENTS;
import static io.spinebridge.configuration.SpineService.POINTERS;
import static io.spinebridge.configuration.SpineService.RETRIEVAL;

import io.spinebridge.configuration.value.UriType;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code spinebridge.<service>.asid} and {@code .url}. Stateless. */
final class ServiceAddressReader {

    private static final String UNLESS_UNUSED = "required, unless the service is not used";
    private static final String AS_ABOVE = "required, as above";

    static final Setting<String> ADJUSTMENTS_ASID =
            asid(ADJUSTMENTS, "ASID of the Spine's Reasonable Adjustments service, 12 digits", "987654456789");
    static final Setting<URI> ADJUSTMENTS_URL = url(
                    ADJUSTMENTS, "its FHIR base, `https`", "https://clinicals.spineservices.nhs.uk/STU3")
            .withoutDefault(AS_ABOVE);
    static final Setting<String> POINTERS_ASID =
            asid(POINTERS, "ASID of the Spine's National Record Locator, 12 digits", "200000000370");
    static final Setting<URI> POINTERS_URL = url(
                    POINTERS, "its FHIR base, `https`", "https://clinicals.spineservices.nhs.uk/STU3")
            .withoutDefault(AS_ABOVE);
    static final Setting<URI> RETRIEVAL_URL = url(
                    RETRIEVAL, "address of the Spine Secure Proxy, `https`", "https://proxy.national.ncrs.nhs.uk")
            .withoutDefault("required, unless no records are fetched");

    private static final Map<SpineService, Address> ADDRESSES = new EnumMap<>(Map.of(
            ADJUSTMENTS, new Address(Optional.of(ADJUSTMENTS_ASID), ADJUSTMENTS_URL),
            POINTERS, new Address(Optional.of(POINTERS_ASID), POINTERS_URL),
            RETRIEVAL, new Address(Optional.empty(), RETRIEVAL_URL)));

    private ServiceAddressReader() {}

    /** The addresses of the services that are used: one of which nothing is set is not. One at least is. */
    static Map<SpineService, ServiceAddress> read(SettingsReader reader) {
        Map<SpineService, ServiceAddress> used = new EnumMap<>(SpineService.class);
        ADDRESSES.forEach((service, address) -> {
            if (address.isGiven(reader)) {
                used.put(service, address.read(reader));
            }
        });
        if (used.isEmpty()) {
            used.put(ADJUSTMENTS, ADDRESSES.get(ADJUSTMENTS).read(reader));
        }
        return used;
    }

    private static Setting<String> asid(SpineService service, String meaning, String example) {
        return Setting.of(service.key() + ".asid", NhsForms.ASID, meaning, example)
                .withoutDefault(UNLESS_UNUSED);
    }

    private static Setting<URI> url(SpineService service, String meaning, String example) {
        return Setting.of(service.key() + ".url", UriType.of("https"), meaning, example);
    }

    /** The proxy has no ASID of its own: providers behind it have. */
    private record Address(Optional<Setting<String>> asid, Setting<URI> url) {

        boolean isGiven(SettingsReader reader) {
            return asid.filter(reader::isGiven).isPresent() || reader.isGiven(url);
        }

        ServiceAddress read(SettingsReader reader) {
            return new ServiceAddress(asid.map(reader::value).orElse(""), reader.value(url));
        }
    }
}
