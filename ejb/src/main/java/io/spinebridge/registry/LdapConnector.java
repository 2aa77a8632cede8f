package io.spinebridge.registry;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.http.Deadlines;
import io.spinebridge.http.TimeLimit;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;

/**
 * Connects to the Spine Directory Service over LDAPS and binds anonymously. One deadline is over all of it, from the first packet to the last
 * answer: a socket's own time-out begins anew with each byte, and knows nothing of the handshake. Thread safe.
 */
final class LdapConnector {

    private static final int DEFAULT_PORT = 636;
    private static final int LONGEST_MESSAGE = 1 << 20;

    private final DirectorySettings settings;
    private final SSLContext tls;
    private final Deadlines deadlines = new Deadlines();

    /** What is asked over a connection. */
    @FunctionalInterface
    interface Question<T> {
        T ask(LDAPConnection connection) throws LDAPException;
    }

    LdapConnector(DirectorySettings settings, SSLContext tls) {
        this.settings = settings;
        this.tls = tls;
    }

    /**
     * Asks over a connection of its own.
     *
     * @throws LDAPException when the directory cannot be asked, or has not answered in time ({@link ResultCode#TIMEOUT})
     */
    <T> T ask(Question<T> question) throws LDAPException {
        TimeLimit limit = new TimeLimit(settings.timeout(), "spinebridge.directory.timeout").withinOperation();
        if (limit.usedUp()) {
            throw tooLong(limit, null);
        }
        URI url = settings.url().orElseThrow();
        LdapSocket socket = new LdapSocket(tls, url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort());
        Future<?> deadline = deadlines.after(limit.allowed(), socket::expire);
        try (socket) {
            return ask(socket, limit, question);
        } catch (LDAPException failed) {
            throw socket.expired() ? tooLong(limit, failed) : failed;
        } finally {
            deadline.cancel(false);
        }
    }

    private static <T> T ask(LdapSocket socket, TimeLimit limit, Question<T> question) throws LDAPException {
        int timeout = (int) Math.max(1, limit.allowed().toMillis());
        try {
            socket.connect(timeout);
        } catch (IOException unreachable) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, "no secure connection", unreachable);
        }
        try (LDAPConnection connection = new LDAPConnection(socket.factory(), options(timeout))) {
            connection.connect(socket.host(), socket.port(), timeout);
            connection.bind(new SimpleBindRequest());
            return question.ask(connection);
        }
    }

    private static LDAPException tooLong(TimeLimit limit, LDAPException cause) {
        return new LDAPException(
                ResultCode.TIMEOUT, "no answer after " + limit.allowed() + " (" + limit.setting() + ")", cause);
    }

    private static LDAPConnectionOptions options(int timeout) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(timeout);
        options.setResponseTimeoutMillis(timeout);
        options.setFollowReferrals(false);
        options.setMaxMessageSize(LONGEST_MESSAGE);
        return options;
    }
}
