package io.spinebridge.simulator.directory;

import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.spinebridge.simulator.fault.Incident;
import java.util.List;

/** What faults on demand are to a search over LDAP. Stateless. */
final class LdapFaults {

    private LdapFaults() {}

    /** Carries a search out: entries go out on the connection, and what ends it comes back. */
    @FunctionalInterface
    interface Search {
        LDAPMessage carryOut() throws LDAPException;
    }

    /**
     * Spoils a search.
     *
     * @param code how it is answered, if it is
     * @return the message that ends it; null when there is none, since the connection is closed
     */
    static LDAPMessage spoil(
            LDAPListenerClientConnection connection, int id, Search search, Incident incident, ResultCode code)
            throws LDAPException {
        return switch (incident.kind()) {
            case DELAY, SLOW_BODY -> {
                LdapConnections.pause(connection, incident.fault().milliseconds());
                yield search.carryOut();
            }
            case HOLD -> {
                LdapConnections.hold(connection, incident);
                yield search.carryOut();
            }
            case RESET_BEFORE -> LdapConnections.close(connection);
            case RESET_AFTER, TRUNCATED -> {
                // The entries go out, the message that ends the search does not.
                search.carryOut();
                yield LdapConnections.close(connection);
            }
            case WRONG_CONTENT_TYPE, GZIP -> LdapConnections.closeWithNonsense(connection);
            case ANSWER, EMPTY, EMPTY_BODY, OUTCOME, OUTCOME_XML, HTML_500, REDIRECT -> done(id, code);
        };
    }

    private static LDAPMessage done(int id, ResultCode code) {
        return new LDAPMessage(
                id,
                new SearchResultDoneProtocolOp(
                        code.intValue(),
                        null,
                        code.equals(ResultCode.SUCCESS) ? null : "a fault on demand",
                        code.equals(ResultCode.REFERRAL)
                                ? List.of("ldaps://elsewhere.example/ou=services,o=nhs")
                                : null));
    }

    static ResultCode result(Incident incident) {
        return switch (incident.kind()) {
            case OUTCOME, OUTCOME_XML, HTML_500 -> ResultCode.UNAVAILABLE;
            case REDIRECT -> ResultCode.REFERRAL;
            default -> ResultCode.SUCCESS;
        };
    }

    static boolean findsNothing(Incident incident) {
        return switch (incident.kind()) {
            case DELAY, HOLD, SLOW_BODY, RESET_AFTER, TRUNCATED -> false;
            default -> true;
        };
    }

    /** Whether the search does not come to its end. */
    static boolean isSilent(Incident incident) {
        return switch (incident.kind()) {
            case RESET_BEFORE, RESET_AFTER, TRUNCATED, WRONG_CONTENT_TYPE, GZIP -> true;
            default -> false;
        };
    }
}
