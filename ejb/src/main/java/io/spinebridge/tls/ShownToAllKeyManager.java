package io.spinebridge.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Shows our one certificate whatever authorities a server says it accepts, as curl and openssl do: a server that knows our root by a
 * cross-certificate, or keeps its list badly, names others and takes it all the same. Java by itself would show none. Thread safe.
 */
final class ShownToAllKeyManager extends X509ExtendedKeyManager {

    private static final Principal[] ANY = null;

    private final X509ExtendedKeyManager ours;

    ShownToAllKeyManager(X509ExtendedKeyManager ours) {
        this.ours = ours;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] acceptable, Socket socket) {
        return ours.chooseClientAlias(keyTypes, ANY, socket);
    }

    @Override
    public String chooseEngineClientAlias(String[] keyTypes, Principal[] acceptable, SSLEngine engine) {
        return ours.chooseEngineClientAlias(keyTypes, ANY, engine);
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] acceptable) {
        return ours.getClientAliases(keyType, ANY);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return ours.getCertificateChain(alias);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return ours.getPrivateKey(alias);
    }

    /** We are nobody's server. */
    @Override
    public String[] getServerAliases(String keyType, Principal[] acceptable) {
        return null;
    }

    /** We are nobody's server. */
    @Override
    public String chooseServerAlias(String keyType, Principal[] acceptable, Socket socket) {
        return null;
    }
}
