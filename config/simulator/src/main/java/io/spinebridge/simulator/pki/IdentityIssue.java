package io.spinebridge.simulator.pki;

import io.spinebridge.simulator.pki.Authority.Issued;
import io.spinebridge.simulator.pki.Authority.Period;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.GeneralName;

/** Issues a certificate to each identity, sound or not, as its name says. */
final class IdentityIssue {

    private static final List<GeneralName> LOCAL = List.of(
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1"));

    private final Authority sub;
    private final Authority foreignSub;
    private final Period usual;
    private final Period past;
    private final Period future;

    IdentityIssue(Authority sub, Authority foreignSub, Instant now) {
        this.sub = sub;
        this.foreignSub = foreignSub;
        this.usual = Authority.period(now);
        this.past = new Period(now.minus(Duration.ofDays(10)), now.minus(Duration.ofDays(1)));
        this.future = new Period(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(10)));
    }

    void into(Map<ClientIdentity, Issued> clients, Map<ServerIdentity, Issued> servers)
            throws GeneralSecurityException {
        for (ClientIdentity identity : ClientIdentity.values()) {
            Authority issuer = identity == ClientIdentity.FOREIGN ? foreignSub : sub;
            clients.put(identity, issuer.issue(identity.commonName(), period(identity), List.of()));
        }
        servers.put(ServerIdentity.VALID, sub.issue("localhost", usual, LOCAL));
        servers.put(ServerIdentity.REVOKED, sub.issue("localhost", usual, LOCAL));
        servers.put(ServerIdentity.EXPIRED, sub.issue("localhost", past, LOCAL));
        servers.put(ServerIdentity.WRONG_HOST, sub.issue("other.example", usual, List.of(host("other.example"))));
        servers.put(ServerIdentity.UNTRUSTED, foreignSub.issue("localhost", usual, LOCAL));
        servers.put(
                ServerIdentity.PROVIDER,
                sub.issue(
                        "supplier.thirdparty.nhs.uk",
                        usual,
                        List.of(
                                host("*.supplier.thirdparty.nhs.uk"),
                                host("*.archive.thirdparty.nhs.uk"),
                                LOCAL.get(0),
                                LOCAL.get(1))));
    }

    private Period period(ClientIdentity identity) {
        return switch (identity) {
            case EXPIRED -> past;
            case NOT_YET_VALID -> future;
            default -> usual;
        };
    }

    private static GeneralName host(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }
}
