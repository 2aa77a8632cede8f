package io.spinebridge.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesAPortInUseAndThePropertyThatChoosesAnother() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK))) {
            assertThatThrownBy(() -> Ports.require(other.getLocalPort(), "HTTP", "spinebridge.http.port"))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + ", wanted for HTTP, is in use")
                    .hasMessageContaining("-Dspinebridge.http.port=");
        }
    }

    @Test
    void takesAPortThatNobodyListensOn() throws Exception {
        int port = Ports.free(1).get(0);

        Ports.require(port, "HTTP", "spinebridge.http.port");

        try (ServerSocket stillToBeHad = new ServerSocket(port, 1, InetAddress.getByName(Ports.LOOPBACK))) {
            assertThat(stillToBeHad.isBound()).isTrue();
        }
    }

    @Test
    void findsPortsThatAllDiffer() {
        List<Integer> ports = Ports.free(7);

        assertThat(ports).hasSize(7).doesNotHaveDuplicates();
    }
}
