package io.spinebridge.configuration;

import io.spinebridge.api.SpineUser;
import io.spinebridge.configuration.value.ChoiceType;
import io.spinebridge.configuration.value.ListType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code spinebridge.identity.*}. Stateless. */
final class IdentitySettingsReader {

    static final Setting<Boolean> NAME_IS_ROLE_PROFILE = Setting.of(
                    "identity.principal-name",
                    new ChoiceType<>(List.of(Map.entry("none", false), Map.entry("role-profile", true))),
                    "`role-profile`: a caller's log-in name is its smartcard role profile id; `none`: it is not",
                    "role-profile")
            .byDefault("none");
    static final Setting<String> ORGANISATION = Setting.of(
                    "identity.organisation",
                    NhsForms.ODS_CODE,
                    "ODS code of the organisation of such callers, and of the systems below",
                    "RXA")
            .withoutDefault("required with either");
    static final Setting<List<String>> ACTIVITIES = Setting.of(
                    "identity.activities",
                    ListType.of(NhsForms.ACTIVITY, "must be a comma-separated list of activity codes"),
                    "activity codes of callers who are known by their log-in name, comma-separated",
                    "B0269")
            .byDefault("", "none");
    static final Setting<Map<String, SpineUser>> USERS = Setting.of(
                    "identity.users",
                    new UsersType(),
                    "who users are where no host says it: log-in name `=` smartcard role profile id `/` job role (may be empty) `/` ODS code `/`"
                            + " activity codes joined by `+` (may be left out), comma-separated",
                    "anna=555254240100/S8000:G8000:R8001/RXA/B0268+B0269")
            .byDefault("", "none");
    static final Setting<List<String>> SYSTEMS = Setting.of(
                    "identity.systems",
                    ListType.of(Pattern.compile(".+"), "must be a comma-separated list of names"),
                    "names of principals that are this system at work unattended, comma-separated: they may maintain record pointers, and nothing else",
                    "nightly-batch")
            .byDefault("", "none");

    private IdentitySettingsReader() {}

    static IdentitySettings read(SettingsReader reader) {
        boolean byName = reader.value(NAME_IS_ROLE_PROFILE);
        Set<String> systems = new LinkedHashSet<>(reader.value(SYSTEMS));
        Optional<String> organisation =
                byName || !systems.isEmpty() ? Optional.of(reader.value(ORGANISATION)) : reader.given(ORGANISATION);
        return new IdentitySettings(
                byName, organisation, new LinkedHashSet<>(reader.value(ACTIVITIES)), reader.value(USERS), systems);
    }
}
