package io.spinebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "intranet",
                "printer.local",
                "db.internal",
                "router.lan",
                "x.localdomain",
                "a.localhost",
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.5.4",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "[::1]",
                "::1",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "127.1",
                "1.2.3",
                "256.1.1.1",
                "010.8.8.8",
                "[8.8.8.8]",
                "[2001:4860:4860::8888%eth0]",
                "",
                "."
            })
    void tellsLocalAndPrivateHosts(String host) {
        assertThat(PrivateAddresses.isLocalName(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nrl-rr8.supplier.thirdparty.nhs.uk",
                "www.provider.example.nhs.uk",
                "localhost.example.nhs.uk",
                "local.nhs.uk",
                "8.8.8.8",
                "172.32.0.1",
                "11.0.0.1",
                "100.128.0.1",
                "[2001:4860:4860::8888]"
            })
    void letsOthersBe(String host) {
        assertThat(PrivateAddresses.isLocalName(host)).isFalse();
    }

    @Property
    void noAddressOfAPrivateNetworkIsPublic(@ForAll @IntRange(max = 255) int a, @ForAll @IntRange(max = 255) int b)
            throws Exception {
        for (String address : new String[] {
            "10." + a + "." + b + ".9",
            "192.168." + a + "." + b,
            "127." + a + "." + b + ".1",
            "169.254." + a + "." + b,
            "172." + (16 + a % 16) + "." + b + ".1"
        }) {
            assertThat(PrivateAddresses.isPrivate(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
            assertThat(PrivateAddresses.isLocalName(address)).as(address).isTrue();
        }
    }
}
