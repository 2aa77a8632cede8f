package io.spinebridge.registry;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import io.spinebridge.configuration.DirectorySettings;
import java.net.URI;
import javax.net.ssl.SSLContext;

/** Connects to the Spine Directory Service over LDAPS and binds anonymously. Thread safe. */
final class LdapConnector {

    private static final int DEFAULT_PORT = 636;

    private final DirectorySettings settings;
    private final SSLContext tls;

    LdapConnector(DirectorySettings settings, SSLContext tls) {
        this.settings = settings;
        this.tls = tls;
    }

    LDAPConnection connect() throws LDAPException {
        URI url = settings.url().orElseThrow();
        int port = url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
        LDAPConnection connection = new LDAPConnection(tls.getSocketFactory(), options(), url.getHost(), port);
        try {
            connection.bind(new SimpleBindRequest());
            return connection;
        } catch (LDAPException refused) {
            connection.close();
            throw refused;
        }
    }

    private LDAPConnectionOptions options() {
        int timeout = (int) settings.timeout().toMillis();
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(timeout);
        options.setResponseTimeoutMillis(timeout);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        return options;
    }
}
