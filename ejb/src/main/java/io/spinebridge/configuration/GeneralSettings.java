package io.spinebridge.configuration;

import io.spinebridge.configuration.AuditSettings.Durability;
import io.spinebridge.configuration.value.ChoiceType;
import io.spinebridge.configuration.value.ListType;
import io.spinebridge.configuration.value.PathType;
import io.spinebridge.configuration.value.TextType;
import io.spinebridge.configuration.value.UriType;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who this system is, and where it keeps its audit trail: settings that stand alone in {@link SpineSettings}. */
final class GeneralSettings {

    static final Setting<String> ENVIRONMENT = Setting.of(
            "environment",
            new TextType(Pattern.compile("[a-z][a-z0-9]{0,30}"), "must be lower-case letters and digits"),
            "name of the environment: lower-case letters and digits",
            "integration");
    static final Setting<String> ASID =
            Setting.of("asid", NhsForms.ASID, "our accredited system id, 12 digits", "200000000205");
    static final Setting<List<String>> INTERACTIONS = Setting.of(
                    "interactions",
                    ListType.ofSome(
                            NhsForms.INTERACTION.form(),
                            "must be a comma-separated list of interaction ids, or absent"),
                    "interaction ids that our ASID is accredited for, comma-separated; a call of another is refused before it is sent",
                    "urn:nhs:names:services:raflags:Consent.read:1")
            .withoutDefault("left open");
    static final Setting<URI> ISSUER = Setting.of(
            "issuer", UriType.absolute(), "URI of this system, `iss` of the token", "https://ehr.hospital.nhs.uk");
    static final Setting<Path> AUDIT_DIRECTORY = Setting.of(
                    "audit.directory",
                    new PathType(),
                    "where the audit trail is kept, a file per day and start of the module",
                    "/var/log/spinebridge")
            .withoutDefault("`logs` of the server instance");

    static final Setting<Durability> AUDIT_DURABILITY = Setting.of(
                    "audit.durability",
                    ChoiceType.of(Durability.class),
                    "when an entry counts as kept: `written`, when the operating system has it; `forced`, when it is on the disk (`fsync`,"
                            + " shared by the entries that wait)",
                    "forced")
            .byDefault("written");

    static final Setting<String> ORGANISATION_ODS = Setting.of(
                    "organisation.<name>.ods",
                    NhsForms.ODS_CODE,
                    "ODS code of one of several organisations that this server works for: callers of that organisation use what is set for `<name>`",
                    "RXA")
            .withoutDefault("required for each that anything is set for");

    private GeneralSettings() {}

    static Optional<Set<String>> accreditedInteractions(SettingsReader reader) {
        return reader.given(INTERACTIONS).map(LinkedHashSet::new);
    }

    static AuditSettings audit(SettingsReader reader, Optional<Path> serverLogs) {
        return new AuditSettings(auditDirectory(reader, serverLogs), reader.value(AUDIT_DURABILITY));
    }

    /** The one that is set, or the server's; missing where there is neither. */
    private static Path auditDirectory(SettingsReader reader, Optional<Path> serverLogs) {
        return reader.value(serverLogs
                .map(logs -> AUDIT_DIRECTORY.byDefault(logs.toString()))
                .orElse(AUDIT_DIRECTORY));
    }
}
