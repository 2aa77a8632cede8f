package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.harness.PayaraForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The server of tests and demonstrations can be reached from this machine alone. Asks the kernel, which Linux alone tells in files. */
@EnabledOnOs(OS.LINUX)
class LoopbackIT {

    private static final String LISTENS = "0A";
    private static final String IPV4 = "0100007F";
    private static final String IPV4_IN_IPV6 = "0000000000000000FFFF0000" + IPV4;
    private static final String IPV6 = "00000000000000000000000001000000";

    private record Socket(String address, String state, String inode) {}

    @Test
    void payaraListensOnLoopbackAlone() throws IOException {
        Set<String> own = socketsOf(PayaraForTests.environment().payara().pid());

        List<String> addresses = Stream.concat(table("tcp"), table("tcp6"))
                .filter(socket -> socket.state().equals(LISTENS) && own.contains(socket.inode()))
                .map(Socket::address)
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(address -> address.equals(IPV4) || address.equals(IPV4_IN_IPV6) || address.equals(IPV6));
    }

    @Test
    void payaraReceivesNoDatagrams() throws IOException {
        Set<String> own = socketsOf(PayaraForTests.environment().payara().pid());

        assertThat(Stream.concat(table("udp"), table("udp6")).filter(socket -> own.contains(socket.inode())))
                .isEmpty();
    }

    private static Set<String> socketsOf(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        List<Path> descriptors = new ArrayList<>();
        try (Stream<Path> listed = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            listed.forEach(descriptors::add);
        }
        for (Path descriptor : descriptors) {
            if (Files.isSymbolicLink(descriptor)) {
                inodes.add(Files.readSymbolicLink(descriptor).toString().replaceAll("^socket:\\[(\\d+)]$", "$1"));
            }
        }
        return inodes;
    }

    private static Stream<Socket> table(String protocol) throws IOException {
        return Files.readAllLines(Path.of("/proc/net", protocol)).stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .map(fields -> new Socket(fields[1].replaceAll(":.*", ""), fields[3], fields[9]));
    }
}
