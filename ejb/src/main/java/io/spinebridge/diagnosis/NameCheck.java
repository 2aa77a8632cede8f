package io.spinebridge.diagnosis;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** DNS: is the name known, and to which addresses does it lead? */
final class NameCheck implements Check {

    private final Target target;

    NameCheck(Target target) {
        this.target = target;
    }

    @Override
    public Finding look() {
        try {
            return Finding.fine(target.host() + " is "
                    + Arrays.stream(InetAddress.getAllByName(target.host()))
                            .map(InetAddress::getHostAddress)
                            .collect(Collectors.joining(", ")));
        } catch (UnknownHostException unknown) {
            return Finding.failed(
                    "the name " + target.host() + " is not known here",
                    "Is " + target.setting()
                            + " written as it should be? If so, this server asks a name server that does not know the Spine's network"
                            + " (HSCN): ask the network's administrators.");
        }
    }
}
