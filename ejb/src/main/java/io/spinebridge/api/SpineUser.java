package io.spinebridge.api;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Spine identity of a person who calls: what a smartcard session (CIS) or CIS2 log-in yields. Immutable.
 *
 * <p>Follows <em>Spine Core: Security, JSON Web Tokens</em>: {@code requesting_user} and {@code requesting_organization}. For a
 * portal or shared system these are the originating user and organisation, never those of the hosting one. The Spine stores
 * them as provenance of what is written: a wrong role profile corrupts the record's history.
 *
 * @param roleProfileId user role profile id (URPID, {@code ssbSessionRoleUid} of the smartcard session): digits
 * @param userId user id (UUID of the smartcard session, {@code uid}): digits; null when unknown
 * @param roleCode job role code, for example {@code S8000:G8000:R8001} or {@code R8001}; null when unknown
 * @param organisation ODS code of the organisation the user acts for, for example {@code RXA}
 * @param activities activity codes of the role profile (RBAC), for example {@code B0269}; empty when unknown
 */
public record SpineUser(
        String roleProfileId, String userId, String roleCode, String organisation, Set<String> activities)
        implements SpineCaller {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final Pattern ROLE_CODE = Pattern.compile("[A-Z0-9:]{1,40}");
    private static final Pattern ACTIVITY = Pattern.compile("B[0-9]{4}");

    /**
     * Checks the identity.
     *
     * @throws CallerRefusedException when role profile id or organisation is missing, or one of the parts is malformed
     */
    public SpineUser {
        if (roleProfileId == null || !NUMBER.matcher(roleProfileId).matches()) {
            throw new CallerRefusedException(
                    "the caller has no smartcard role profile id (a number of up to 20 digits)");
        }
        if (organisation == null || !ORGANISATION.matcher(organisation).matches()) {
            throw new CallerRefusedException(
                    "the caller has no organisation (an ODS code of up to 12 letters and digits)");
        }
        if (userId != null && !NUMBER.matcher(userId).matches()) {
            throw new CallerRefusedException("the caller's user id is not a number of up to 20 digits");
        }
        if (roleCode != null && !ROLE_CODE.matcher(roleCode).matches()) {
            throw new CallerRefusedException(
                    "the caller's role code is malformed (expected for example S8000:G8000:R8001)");
        }
        activities = activities == null ? Set.of() : Set.copyOf(activities);
        if (!activities.stream().allMatch(code -> ACTIVITY.matcher(code).matches())) {
            throw new CallerRefusedException(
                    "an activity code of the caller is malformed (expected for example B0269)");
        }
    }

    /** An identity without activity codes. */
    public SpineUser(String roleProfileId, String userId, String roleCode, String organisation) {
        this(roleProfileId, userId, roleCode, organisation, Set.of());
    }

    /** An identity of role profile and organisation alone. */
    public static SpineUser of(String roleProfileId, String organisation) {
        return new SpineUser(roleProfileId, null, null, organisation);
    }

    /** The same with these activity codes. */
    public SpineUser withActivities(Set<String> codes) {
        return new SpineUser(roleProfileId, userId, roleCode, organisation, codes);
    }

    /** Whether the user has one of these codes, as job role ({@code R8001}) or activity ({@code B0269}). */
    public boolean hasOneOf(Set<String> codes) {
        return activities.stream().anyMatch(codes::contains)
                || knownRoleCode()
                        .map(code -> code.substring(code.lastIndexOf(':') + 1))
                        .filter(codes::contains)
                        .isPresent();
    }

    /** The user id, if known. */
    public Optional<String> knownUserId() {
        return Optional.ofNullable(userId);
    }

    /** The job role code, if known. */
    public Optional<String> knownRoleCode() {
        return Optional.ofNullable(roleCode);
    }

    @Override
    public String toString() {
        return "SpineUser[withheld]";
    }
}
